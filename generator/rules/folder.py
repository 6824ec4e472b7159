"""What lies in a spec folder as if it were a spec, and is not read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, Severity
from generator.load import PLATFORM_FILE, platform_folders

_READ, _LIKE_IT = ".yaml", frozenset({".yaml", ".yml"})


def unread_files(specs: Path, wanted: frozenset[str]) -> Iterator[Diagnostic]:
    """A warning for every YAML file that no platform is made of; of all folders where none is `wanted`."""
    platforms = platform_folders(specs)
    for file in sorted(specs.glob("*/**/*")):
        folder, *inner = file.relative_to(specs).parts
        is_other = folder.startswith(("_", ".")) or (wanted and folder not in wanted)
        if is_other or file.suffix.lower() not in _LIKE_IT or not file.is_file():
            continue
        if folder not in platforms:
            yield _unread(file, f"write {folder}/{PLATFORM_FILE}, without which it is no platform")
        elif len(inner) > 1:
            yield _unread(file, f"move it into {folder}/, where specs stand side by side")
        elif file.suffix != _READ:
            yield _unread(file, f"rename it to {file.stem}{_READ}")


def _unread(file: Path, hint: str) -> Diagnostic:
    place, severity = Location(str(file)), Severity.WARNING
    return Diagnostic("unread-file", "this file is not read", place, hint, severity)
