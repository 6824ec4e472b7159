"""Which files under the given paths are documentation, and their text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, SpecError
from generator.source import read_text

SUFFIXES = frozenset({".json", ".md", ".markdown", ".txt", ""})


@dataclass(frozen=True)
class SourceFile:
    """A file to import: `name` is what diagnostics call it."""

    path: Path
    name: str

    @property
    def folder(self) -> str:
        """The name of the folder that holds it: a catalogue's category."""
        return self.path.resolve().parent.name

    def read(self) -> str:
        """Its text. Raises SpecError where it cannot be read or holds nothing."""
        text = read_text(self.path, self.name).replace("\r", "\n")
        if not text.strip():
            fault = Diagnostic(
                "empty-file", "the file is empty", Location(self.name), "save the page again"
            )
            raise SpecError([fault])
        return text


def documentation_files(paths: Iterable[Path]) -> list[SourceFile]:
    """Every file named, and those under the folders named that look like documentation, sorted.

    Raises SpecError for a path where nothing stands, and for a folder without documentation.
    """
    found: dict[Path, SourceFile] = {}
    faults: list[Diagnostic] = []
    for path in paths:
        files = list(_under(path)) if path.is_dir() else [path]
        if not path.exists():
            faults.append(_fault(path, "nothing stands here", "check the path"))
        elif not files:
            faults.append(_fault(path, "no documentation here", f"looked for {_shown_suffixes()}"))
        for file in files:
            found.setdefault(file.resolve(), SourceFile(file, str(file)))
    if faults:
        raise SpecError(faults)
    return sorted(found.values(), key=lambda file: file.name)


def _under(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            if not name.startswith(".") and file.suffix.lower() in SUFFIXES:
                yield file


def _fault(path: Path, message: str, hint: str) -> Diagnostic:
    return Diagnostic("not-found", message, Location(str(path)), hint)


def _shown_suffixes() -> str:
    return ", ".join(sorted(suffix for suffix in SUFFIXES if suffix))
