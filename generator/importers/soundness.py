"""Checks that what was read can stand in a spec, with faults at the place in the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Location, errors_of
from generator.importers.documented import Data, Endpoint, spec_data
from generator.schema import EndpointSpec
from generator.source import DocPath, Placed
from generator.validate import ENDPOINT_RULES, check_shape

# A rule about names that SDKs send themselves: the importer leaves those parameters out.
_MENDED = frozenset({"reserved-parameter"})


def faults_of(endpoint: Endpoint) -> list[Diagnostic]:
    """Why an endpoint cannot stand in a spec."""
    unsafe = list(_unsafe_path(endpoint)) or list(_half_characters(endpoint))
    if unsafe:
        return unsafe
    placed = _Placed(spec_data(endpoint), endpoint)
    spec, faults = check_shape(EndpointSpec, placed)
    if spec is not None:
        for rule in ENDPOINT_RULES:
            faults += rule(spec, placed.diagnostic)
    return [fault for fault in errors_of(faults) if fault.rule not in _MENDED]


@dataclass
class _Placed(Placed):
    """An endpoint whose faults stand where the documentation has it."""

    data: Data
    endpoint: Endpoint

    def place(self, path: DocPath, *, key: bool) -> tuple[Location, str]:
        """The place of the row that `path` leads to, or into; the endpoint's where that is not known."""
        found: Any = self.endpoint
        line = 0
        for step in path:
            found = found[step] if isinstance(step, int) else getattr(found, step, None)
            line = getattr(found, "line", line)
        location = self.endpoint.location
        return (Location(location.file, line) if line else location), ""


def _unsafe_path(endpoint: Endpoint) -> Iterator[Diagnostic]:
    segments = endpoint.path.strip("/").split("/")
    if any(not segment.strip(".") for segment in segments) or "\\" in endpoint.path:
        message = f'the path "{endpoint.path}" climbs, or has an empty part'
        hint = "files are named after paths: each part must be a name"
        yield Diagnostic("unsafe-path", message, endpoint.location, hint)


def _half_characters(endpoint: Endpoint) -> Iterator[Diagnostic]:
    for text in _texts(spec_data(endpoint)):
        if any("\ud800" <= char <= "\udfff" for char in text):
            message = f"half a surrogate pair stands in {text[:40]!a}"
            yield Diagnostic("half-character", message, endpoint.location, "fetch the page again")
            return


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(item)
