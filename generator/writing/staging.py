"""New contents, each in a file of its own beside the output, until all of them are moved into place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import WriteError
from generator.writing.disk import Looks, looks_of

_ENOUGH = 1_000_000  # bytes


@dataclass(frozen=True)
class Stage:
    """What a run makes, laid out as it will stand; where nothing is to be kept it is hashed only."""

    folder: str
    keeps: bool = True

    def put(self, path: str, pieces: Iterable[bytes]) -> tuple[str, Looks]:
        """Take the content of a file: its SHA-256, and how the file looks, here and where it is moved."""
        hasher = hashlib.sha256()
        try:
            file = _created(f"{self.folder}/{path}" if self.keeps else os.devnull)
            try:
                for piece in pieces:
                    hasher.update(piece)
                    write_all(file, piece)
                return hasher.hexdigest(), looks_of(os.fstat(file))
            finally:
                os.close(file)
        except OSError as error:
            raise WriteError(f"cannot write to {self.folder}: {error.strerror}") from error

    def drop(self, path: str) -> None:
        """Throw a content away that stands in its place already."""
        if self.keeps:
            Path(self.folder, path).unlink()

    def read(self, path: str) -> bytes:
        """The content of a file; empty where none was taken."""
        file = Path(self.folder, path)
        return file.read_bytes() if file.is_file() else b""


def write_all(file: int, content: bytes) -> None:
    """Write all of a content; a full disk is an OSError."""
    while content:
        content = content[os.write(file, content) :]


def gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same in larger pieces: each costs a call."""
    waiting, size = [], 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size > _ENOUGH:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _created(path: str) -> int:
    # What `Path.open` does beside this costs as much again, thousands of times a run.
    flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 # as above
        return os.open(path, flags, 0o666)
