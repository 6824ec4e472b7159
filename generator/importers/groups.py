"""Endpoints as the group files of a platform: what the documentation says replaces what it said before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Location, Severity, SpecError
from generator.importers.documented import Data, Endpoint, spec_data
from generator.importers.hosts import host_gateways
from generator.importers.yamltext import write_yaml
from generator.ir import path_segments
from generator.load import PLATFORM_FILE
from generator.schema import EndpointSpec
from generator.source import Document, read_document

# What no documentation says: a person wrote it, and overrides are the place for it.
_BY_HAND = ("idempotent", "pagination", "failure", "deprecated")
_ORDER = {key: at for at, key in enumerate(EndpointSpec.model_fields)}


@dataclass(frozen=True)
class GroupFile:
    """A group's file as it should be; `text` is None where it is that already."""

    path: Path
    text: str | None
    warnings: tuple[Diagnostic, ...]


def group_files(
    folder: Path, endpoints: Iterable[Endpoint], known_hosts: frozenset[str]
) -> Iterator[GroupFile]:
    """The files for endpoints. Raises SpecError for a file that stands there and cannot be read."""
    groups: dict[str, list[Endpoint]] = {}
    for endpoint in endpoints:
        groups.setdefault(path_segments(endpoint.path)[0], []).append(endpoint)
    for group, members in sorted(groups.items()):
        yield _group_file(folder / _file_name(group), group, members, known_hosts)


def _file_name(group: str) -> str:
    name = f"{group}.yaml"
    return name if name.lower() != PLATFORM_FILE else f"{group}_group.yaml"


def _group_file(
    path: Path, group: str, members: list[Endpoint], known_hosts: frozenset[str]
) -> GroupFile:
    before, document = _existing(path, group)
    now = {endpoint.path: _endpoint_data(endpoint, known_hosts) for endpoint in members}
    warnings = tuple(_lost_edits(document, before, now)) if document else ()
    merged = before | now
    if document is not None and before == merged:
        return GroupFile(path, None, ())
    data = {"group": group, "endpoints": [merged[path] for path in sorted(merged)]}
    return GroupFile(path, _header(path) + write_yaml(data), warnings)


def _header(path: Path) -> str:
    edits = f"{path.stem}.overrides.yaml"
    return (
        "# yaml-language-server: $schema=../_schema/group.json\n"
        f"# Imported from the platform's documentation; edits belong in {edits}.\n"
    )


def _existing(path: Path, group: str) -> tuple[dict[str, Data], Document | None]:
    """The endpoints of the file that stands there, by path."""
    if not path.exists():
        return {}, None
    document = read_document(path, str(path))
    data = document.data
    endpoints = data.get("endpoints") if isinstance(data, dict) else None
    if (
        not isinstance(endpoints, list)
        or data.get("group") != group
        or not all(map(_has_path, endpoints))
    ):
        message = f'this file is not the group "{group}", whose endpoints belong here'
        raise SpecError([Diagnostic("not-a-group", message, Location(str(path)), "move it away")])
    return {each["path"]: each for each in endpoints}, document


def _has_path(endpoint: Any) -> bool:
    return isinstance(endpoint, dict) and isinstance(endpoint.get("path"), str)


def _endpoint_data(endpoint: Endpoint, known_hosts: frozenset[str]) -> Data:
    data = spec_data(endpoint)
    urls = {host.url for host in endpoint.hosts}
    if urls and urls != known_hosts:
        data["hosts"] = host_gateways(endpoint.hosts)
    return dict(sorted(data.items(), key=lambda item: _ORDER[item[0]]))


def _lost_edits(
    document: Document, before: dict[str, Data], now: dict[str, Any]
) -> Iterator[Diagnostic]:
    for at, path in enumerate(before):
        for key in _BY_HAND:
            if path in now and key in before[path]:
                message = f'{path}: "{key}" was written by hand into an imported file: replaced'
                hint = f"write it into {Path(document.file).stem}.overrides.yaml"
                place = ("endpoints", at, key)
                yield document.diagnostic(
                    "replaced-edit", message, place, hint=hint, severity=Severity.WARNING
                )
