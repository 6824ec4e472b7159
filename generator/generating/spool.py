"""Texts that a run keeps on disk while it makes others of them: its memory does not grow with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import WriteError
from generator.writing.staging import write_all


class Place(NamedTuple):
    """Where a text is kept: which file, from which byte to which."""

    file: str
    start: int
    end: int


class Spool:
    """A folder that the processes of a run add texts to, each to a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: dict[str, int] = {}

    def add(self, text: str) -> Place:
        """Take a text; what has been added can be read by every process."""
        name, content = str(self._folder / str(os.getpid())), text.encode()
        try:
            file = self._open(name, os.O_RDWR | os.O_CREAT | os.O_APPEND)
            start = os.fstat(file).st_size
            write_all(file, content)
        except OSError as error:
            raise WriteError(f"cannot write to {self._folder}: {error.strerror}") from error
        return Place(name, start, start + len(content))

    def read(self, place: Place) -> bytes:
        """A text that was added, here or to a spool whose files lie elsewhere."""
        return os.pread(self._open(place.file), place.end - place.start, place.start)

    def files(self) -> list[Path]:
        """The files that it is made of."""
        return list(self._folder.iterdir())

    def close(self) -> None:
        """Close its files."""
        while self._opened:
            os.close(self._opened.popitem()[1])

    def _open(self, name: str, flags: int = os.O_RDONLY) -> int:
        if name not in self._opened:
            self._opened[name] = os.open(name, flags | os.O_CLOEXEC, 0o600)
        return self._opened[name]
