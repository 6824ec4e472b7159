"""What a run has made, kept on disk until it is written: a run's memory does not grow with its output."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.manifest import WriteError, digest


@dataclass(frozen=True, slots=True)
class Place:
    """Where a content is kept: which file, from which byte to which; and its SHA-256."""

    file: str
    start: int
    end: int
    sha: str


class LostError(Exception):
    """A content that is not where it was kept, or not what it was."""


class Spool:
    """A folder that the processes of a run add contents to, each to a file of its own."""

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="sdkforge-")
        self._opened: dict[str, int] = {}
        # Called by `close`; by itself at the end, where an interrupt in it would go unheard.
        self._discard = weakref.finalize(self, _discard, self._folder, self._opened)

    def add(self, pieces: Iterable[str]) -> Place:
        """Take a text in pieces; what has been added can be read by every process."""
        name = str(os.getpid())
        file, hasher = self._open(name, os.O_CREAT), hashlib.sha256()
        start = end = os.fstat(file).st_size
        for piece in pieces:
            content = piece.encode()
            hasher.update(content)
            try:
                end += _write(file, content, end)
            except OSError as error:
                kept = f"cannot keep what was made in {self._folder}: {error.strerror}"
                raise WriteError(f"{kept}; TMPDIR names another place") from error
        return Place(name, start, end, hasher.hexdigest())

    def read(self, place: Place) -> bytes:
        """A content that was added, here or in a file elsewhere whose path is whole."""
        return os.pread(self._open(place.file), place.end - place.start, place.start)

    def checked(self, place: Place) -> bytes:
        """The same, from a file that may be lost or damaged. Raises LostError."""
        try:
            content = self.read(place)
        except OSError as error:
            raise LostError(place.file) from error
        if digest(content) != place.sha:
            raise LostError(place.file)
        return content

    def close(self) -> None:
        """Throw all away."""
        self._discard()

    def _open(self, name: str, flags: int = 0) -> int:
        if name not in self._opened:
            path = os.path.join(self._folder, name)  # noqa: PTH118 # thousands of times a run
            self._opened[name] = os.open(path, os.O_RDWR | os.O_CLOEXEC | flags, 0o600)
        return self._opened[name]


def _discard(folder: str, opened: Mapping[str, int]) -> None:
    for file in opened.values():
        os.close(file)
    shutil.rmtree(folder, ignore_errors=True)


def _write(file: int, content: bytes, start: int) -> int:
    """Write all of a content; a full disk is an OSError."""
    written = 0
    while written < len(content):
        written += os.pwrite(file, content[written:], start + written)
    return written


@dataclass(frozen=True)
class Contents(Mapping[str, bytes]):
    """Contents by path, as they lie in a spool."""

    places: Mapping[str, Place]
    spool: Spool

    def __getitem__(self, path: str) -> bytes:
        return self.spool.read(self.places[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)
