"""Composes an import: files, documentation, specs. Read this one first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, SpecError
from generator.importers.documented import Endpoint
from generator.importers.files import documentation_files
from generator.importers.groups import group_files
from generator.importers.platforms import draft_platform
from generator.importers.reading import read_documentation
from generator.load import PLATFORM_FILE
from generator.schema import LanguageDocument, PlatformDocument
from generator.source import read_document
from generator.validate import check_shape


@dataclass(frozen=True)
class Import:
    """What an import would write, and what there is to tell."""

    files: int
    endpoints: int
    texts: dict[Path, str]
    unchanged: int
    warnings: tuple[Diagnostic, ...]
    errors: tuple[Diagnostic, ...]


def plan_import(
    paths: Sequence[Path],
    platform: str,
    specs: Path,
    languages: Sequence[LanguageDocument],
    *,
    keep_going: bool = False,
) -> Import:
    """What importing `paths` changes under `specs`; nothing is written here.

    Raises SpecError with everything that cannot be read, unless the rest shall be imported.
    """
    documentation = read_documentation(documentation_files(paths))
    if documentation.errors and (not keep_going or not documentation.endpoints):
        raise SpecError(documentation.errors)
    folder = specs / platform
    texts: dict[Path, str] = {}
    warnings = list(documentation.warnings)
    hosts = _known_hosts(folder / PLATFORM_FILE)
    if hosts is None:
        draft = draft_platform(folder / PLATFORM_FILE, platform, documentation.endpoints, languages)
        texts[folder / PLATFORM_FILE], hosts = draft.text, draft.hosts
        warnings += draft.warnings
    unchanged = 0
    for file in group_files(folder, documentation.endpoints, hosts):
        warnings += file.warnings
        if file.text is None:
            unchanged += 1
        else:
            texts[file.path] = file.text
    return Import(
        documentation.files,
        len(documentation.endpoints),
        texts,
        unchanged,
        tuple(warnings),
        tuple(documentation.errors),
    )


def documented_endpoints(paths: Sequence[Path]) -> list[Endpoint]:
    """The endpoints that documentation describes, sorted by path. Raises SpecError."""
    documentation = read_documentation(documentation_files(paths))
    if documentation.errors:
        raise SpecError(documentation.errors)
    return documentation.endpoints


def _known_hosts(path: Path) -> frozenset[str] | None:
    """The platform's addresses for business calls; None where it has no file yet."""
    if not path.exists():
        return None
    document = read_document(path, str(path))
    platform, faults = check_shape(PlatformDocument, document)
    if platform is None:
        raise SpecError(faults)
    return frozenset(gateway.url for gateway in platform.gateways if gateway.kind == "api")
