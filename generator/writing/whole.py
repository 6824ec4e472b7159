"""A file of our own, put in place whole: whoever reads it sees the old one or the new."""

from __future__ import annotations

from pathlib import Path


def put_whole(file: Path, content: bytes) -> None:
    """Write beside the file, then move into its place; its folder is made where it is missing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.new")
    temporary.write_bytes(content)
    temporary.replace(file)
