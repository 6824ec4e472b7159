"""What a run has made, kept on disk until it is written: a run's memory does not grow with its output."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from generator.manifest import digest


@dataclass(eq=False)
class Spool(Mapping[str, bytes]):
    """Contents by path, in one temporary file; and their hashes."""

    hashes: dict[str, str] = field(default_factory=dict)
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)
    _file: IO[bytes] = field(default_factory=tempfile.TemporaryFile)
    _end: int = 0

    def add(self, path: str, text: str) -> None:
        """Take the text of a file; the last one counts."""
        content = text.encode()
        self.hashes[path] = digest(content)
        self._places[path] = (self._end, len(content))
        self._file.seek(self._end)
        self._file.write(content)
        self._end += len(content)

    def __getitem__(self, path: str) -> bytes:
        start, length = self._places[path]
        self._file.seek(start)
        return self._file.read(length)

    def __del__(self) -> None:
        self._file.close()  # it lives as long as the outcome that reads it

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
