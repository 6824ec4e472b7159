"""From files to documented endpoints, whichever form each file has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Location, Severity, SpecError
from generator.importers.catalogue import looks_like_catalogue, read_catalogue
from generator.importers.documented import Endpoint, Reading, spec_data
from generator.importers.files import SourceFile
from generator.importers.page import looks_like_page, read_page
from generator.importers.soundness import faults_of
from generator.signing import system_parameters


@dataclass
class Documentation:
    """What was read: endpoints sorted by path, files counted, and everything to tell a person."""

    endpoints: list[Endpoint] = field(default_factory=list)
    warnings: list[Diagnostic] = field(default_factory=list)
    errors: list[Diagnostic] = field(default_factory=list)
    files: int = 0


def read_documentation(files: Iterable[SourceFile]) -> Documentation:
    """Everything that can be read; what cannot is among the errors, and nothing of its file is used."""
    found = Documentation()
    known: dict[str, Endpoint] = {}
    for file in files:
        try:
            reading = read_file(file)
            found.warnings += _added(reading, known)
        except SpecError as error:
            found.errors += error.diagnostics
            continue
        found.files += 1
        found.warnings += reading.warnings
    found.endpoints = [known[path] for path in sorted(known)]
    return found


def read_file(file: SourceFile) -> Reading:
    """The endpoints of one file. Raises SpecError with everything that is wrong with it."""
    text = file.read()
    if looks_like_catalogue(file, text):
        reading = read_catalogue(file, text)
    elif looks_like_page(text):
        reading = read_page(file, text)
    else:
        message = "neither a documentation page nor a catalogue file"
        hint = "a page has headings and tables, a catalogue file is JSON"
        raise SpecError([Diagnostic("unknown-format", message, Location(file.name), hint)])
    faults = [fault for endpoint in reading.endpoints for fault in faults_of(endpoint)]
    if faults:
        raise SpecError(faults)
    return _without_system_parameters(reading)


def _added(reading: Reading, known: dict[str, Endpoint]) -> list[Diagnostic]:
    """Adds a file's endpoints; one documented twice must be documented alike, but for its category."""
    told: list[Diagnostic] = []
    for endpoint in reading.endpoints:
        first = known.get(endpoint.path, endpoint)
        if spec_data(replace(endpoint, category=first.category)) != spec_data(first):
            message = f'"{endpoint.path}" is documented otherwise at {first.location}'
            hint = "import one of the two"
            raise SpecError([Diagnostic("duplicate-endpoint", message, endpoint.location, hint)])
        if endpoint.category != first.category:
            message = f'"{endpoint.path}" stands in another category at {first.location}, too'
            hint, severity = f'it is kept in "{first.category}"', Severity.WARNING
            told.append(
                Diagnostic("duplicate-endpoint", message, endpoint.location, hint, severity)
            )
    for endpoint in reading.endpoints:
        known.setdefault(endpoint.path, endpoint)
    return told


def _without_system_parameters(reading: Reading) -> Reading:
    """SDKs send system parameters themselves: where a page lists them, they are no parameters."""
    endpoints: list[Endpoint] = []
    warnings = list(reading.warnings)
    for endpoint in reading.endpoints:
        own = system_parameters(endpoint.path)
        kept = tuple(row for row in endpoint.parameters if row.name not in own)
        if len(kept) < len(endpoint.parameters):
            names = [row.name for row in endpoint.parameters if row not in kept]
            message = (
                f"system parameters, which SDKs send themselves, are left out: {', '.join(names)}"
            )
            place, severity = endpoint.location, Severity.WARNING
            warnings.append(Diagnostic("system-parameter", message, place, "", severity))
        endpoints.append(replace(endpoint, parameters=kept))
    return Reading(tuple(endpoints), tuple(warnings))
