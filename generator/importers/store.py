"""Writes a set of files all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def write_all(texts: Mapping[Path, str]) -> None:
    """Write every file, or leave all of them as they were. Raises OSError."""
    staged: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            staged[path] = path.with_name(f".{path.name}.{os.getpid()}.new")
            _write(staged[path], text.encode())
        for path, new in staged.items():
            before[path] = path.read_bytes() if path.exists() else None
            new.replace(path)
    except BaseException:
        _restore(before)
        raise
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)
