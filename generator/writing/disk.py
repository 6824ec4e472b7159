"""What stands in a platform's folder, read only where it may have changed."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.lazy import lazy
from generator.manifest import WriteError, digest

# A file's size in bytes, when it was last changed in ns, and its inode.
Looks = tuple[int, int, int]
# The hash of what is no file of the folder.
ODD = "not a file of this folder"


class Disk:
    """What stands in a platform's folder; each folder in it is looked at once.

    `known` are files as they were and their hashes: what looks the same is not read again.
    """

    def __init__(self, folder: Path, known: Mapping[str, tuple[Looks, str]] | None = None) -> None:
        self.folder = folder
        self._known = known or {}
        self._plain = {"": True}

    @lazy
    def looks(self) -> dict[str, Looks | None]:
        """How everything in it looks that is not a folder itself; what is no file has no looks."""
        return dict(_walk(str(self.folder), ""))

    def hash_of(self, path: str) -> str | None:
        """The hash of a file; None where there is none; what is not a plain file inside has no hash."""
        looks, sha = self._known.get(path, (None, ""))
        if looks and self.looks.get(path) == looks:
            return sha
        if not self._is_plain(path.rpartition("/")[0]):
            return ODD
        target = f"{self.folder}/{path}"
        try:
            with open(os.open(target, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:  # noqa: PTH123
                return digest(file.read())
        except FileNotFoundError:
            return None
        except (IsADirectoryError, NotADirectoryError):
            return ODD
        except OSError as error:
            if error.errno == errno.ELOOP:
                return ODD
            raise WriteError(f"cannot read {target}: {error.strerror}") from error

    def _is_plain(self, folder: str) -> bool:
        """Whether no link leads out of the way to a folder."""
        if folder not in self._plain:
            above = folder.rpartition("/")[0]
            is_link = (self.folder / folder).is_symlink()
            self._plain[folder] = self._is_plain(above) and not is_link
        return self._plain[folder]


def looks_of(stat: os.stat_result) -> Looks:
    """How a plain file looks."""
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def _walk(root: str, folder: str) -> Iterator[tuple[str, Looks | None]]:
    with contextlib.suppress(OSError), os.scandir(root) as entries:
        for entry in entries:
            path = f"{folder}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{path}/")
            else:
                yield path, None if entry.is_symlink() else looks_of(entry.stat())
