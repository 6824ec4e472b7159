"""One run at a time over an output folder."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import WriteError
from generator.writing.manifest import STATE


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """One run at a time over an output folder; a second one waits."""
    state = out / STATE
    try:
        state.mkdir(parents=True, exist_ok=True)
        ignore = state / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n")
        handle = (state / "lock").open("w")
    except OSError as error:
        raise WriteError(f"cannot write to {out}: {error.strerror}") from error
    with handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
