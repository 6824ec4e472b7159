"""A file of our own, put in place whole: whoever reads it sees the old one or the new."""

from __future__ import annotations

from pathlib import Path

from generator.hashing import digest


def put_whole(file: Path, content: bytes) -> None:
    """Write beside the file, then move into its place; its folder is made where it is missing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.new")
    temporary.write_bytes(content)
    temporary.replace(file)


def put_sealed(file: Path, content: bytes) -> None:
    """The same, with a hash of the content before it."""
    put_whole(file, digest(content).encode() + b"\n" + content)


def read_sealed(file: Path) -> bytes:
    """What `put_sealed` wrote. Raises OSError, and ValueError where it was damaged since."""
    seal, _, content = file.read_bytes().partition(b"\n")
    if seal != digest(content).encode():
        raise ValueError(f"{file} is damaged")
    return content
