"""What stands in an output folder, read only where it may have changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, MutableMapping
from pathlib import Path

from generator.diagnostics import WriteError
from generator.hashing import digest

# A file's size in bytes, when it was last changed in ns, and its inode.
Looks = tuple[int, int, int]
# The hash of what is no file of the folder.
ODD = "not a file of this folder"


class Disk:
    """What stands in a platform's folder, and how it looks.

    What is known and looks the same is `standing` and not read again; what is `read`, or moved in, has
    its hash here, too.
    """

    def __init__(self, folder: Path, looks: MutableMapping[str, Looks | None]) -> None:
        self.folder, self.looks = folder, looks
        self.standing: dict[str, str] = {}
        self.read: dict[str, str | None] = {}
        self._plain = {"": True}

    def know(self, files: Iterable[tuple[str, Looks, str]]) -> None:
        """Learn of files how they looked, and their hashes: what looks the same is not read again."""
        looks = self.looks
        self.standing |= {path: sha for path, was, sha in files if looks.get(path) == was}

    def hash_of(self, path: str) -> str | None:
        """The hash of a file; None where there is none; what is not a plain file inside has no hash."""
        if path in self.standing:
            return self.standing[path]
        if path not in self.read:
            if not self.looks:  # many are asked for where nothing stands
                return None
            self.read[path] = self._hashed(path)
        return self.read[path]

    def moved_in(self, path: str, looks: Looks, sha: str) -> None:
        """A file was moved to its place."""
        self.standing.pop(path, None)
        self.looks[path], self.read[path] = looks, sha

    def removed(self, path: str) -> None:
        """A file is no more."""
        self.standing.pop(path, None)
        self.looks.pop(path, None)
        self.read[path] = None

    def fresh(self, since: int) -> dict[str, str]:
        """Files of those read or moved in that changed after `since`, in ns, and their hashes.

        They may change again and look the same.
        """
        looks = self.looks
        found = ((path, sha, looks.get(path)) for path, sha in self.read.items())
        return {path: sha for path, sha, each in found if sha and each and each[1] >= since}

    def _hashed(self, path: str) -> str | None:
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
