"""Templates as an earlier run compiled them, whatever it made of them: each user has them once."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

# Generators (versions, checkouts, states of one) whose templates stay compiled: the ones used last.
_KEPT = 8


class Compiled(FileSystemBytecodeCache):
    """Jinja's own cache, where a file that is damaged is as good as none, and one more may fail."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, or leave it empty."""
        with contextlib.suppress(Exception):  # a damaged pickle may raise any
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket, if that can be."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_by(generator: str) -> Path | None:
    """The user's folder of what a generator has compiled; None where there can't be one.

    What is in it is run: it has to be the user's own. A template's file is written anew when the
    template changes, and the folders of the generators used longest ago are thrown away.
    """
    try:
        folder = _caches() / "sdkforge" / "templates" / generator
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True)
            _tidy(folder.parent)
        os.utime(folder)
        return folder if not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid() else None
    except (OSError, RuntimeError):  # the second where nobody knows the user's home
        return None


def _caches() -> Path:
    given = os.environ.get("XDG_CACHE_HOME", "")
    return Path(given) if Path(given).is_absolute() else Path.home() / ".cache"


def _tidy(folder: Path) -> None:
    by_use = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
    for each in by_use[:-_KEPT]:
        shutil.rmtree(each, ignore_errors=True)
