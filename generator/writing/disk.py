"""What stands in an output folder, read only where it may have changed."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Mapping
from marshal import dumps
from pathlib import Path

from generator.diagnostics import WriteError
from generator.hashing import digest
from generator.writing.manifest import STATE

# A file's size in bytes, when it was last changed in ns, and its inode.
Looks = tuple[int, int, int]
# The hash of what is no file of the folder.
ODD = "not a file of this folder"


class Tree:
    """How everything in an output folder looks that is not a folder itself, by what stands at its top.

    It is walked once; whoever moves files in or away says so, and it stays true.
    """

    def __init__(self, out: Path) -> None:
        self._tops: dict[str, dict[str, Looks | None]] = {}
        for top in sorted(os.listdir(out)) if out.is_dir() else ():  # noqa: PTH208 # names
            if top != STATE:
                self._tops[top] = _looks_below(f"{out}/{top}")

    def of(self, top: str) -> dict[str, Looks | None]:
        """What stands in a folder, to be changed by whoever changes it; what is no file has no looks."""
        return self._tops.setdefault(top, {})

    @property
    def tops(self) -> set[str]:
        """The names of what stands at the top."""
        return set(self._tops)

    def digest(self) -> str:
        """A hash of all of it."""
        listed = [(top, sorted(looks.items())) for top, looks in sorted(self._tops.items())]
        return digest(dumps(listed, 2))


class Disk:
    """What stands in a platform's folder.

    `known` are files as they looked, and their hashes. What looks the same is `standing` and not read
    again; what is `read`, or moved in, has its hash here, too.
    """

    def __init__(
        self,
        folder: Path,
        looks: dict[str, Looks | None],
        known: Mapping[str, tuple[Looks, str]] | None = None,
    ) -> None:
        self.folder = folder
        self.looks = looks
        self.standing = {
            path: sha for path, (was, sha) in (known or {}).items() if self.looks.get(path) == was
        }
        self.read: dict[str, str | None] = {}
        self._plain = {"": True}

    def hash_of(self, path: str) -> str | None:
        """The hash of a file; None where there is none; what is not a plain file inside has no hash."""
        if path in self.standing:
            return self.standing[path]
        if path not in self.read:
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

    def seen(self, settled: int) -> dict[str, tuple[Looks, str]]:
        """Every file whose hash is known to be that of how it looks, to be `known` to the next run.

        One that was changed after `settled`, in ns, may change again and look the same.
        """
        seen = {
            path: (looks, sha) for path, sha in self.standing.items() if (looks := self.looks[path])
        }
        for path, sha in self.read.items():
            looks = self.looks.get(path)
            if sha and sha != ODD and looks and looks[1] < settled:
                seen[path] = looks, sha
        return seen

    def _hashed(self, path: str) -> str | None:
        if not self.looks:
            return None
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


def _looks_below(root: str) -> dict[str, Looks | None]:
    """How everything below a folder looks that is not a folder; nothing where there is none."""
    below: dict[str, Looks | None] = {}
    pending = [(root, "")]
    while pending:
        folder, path = pending.pop()
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{path}{entry.name}/"))
                elif entry.is_symlink():
                    below[path + entry.name] = None
                else:
                    below[path + entry.name] = looks_of(entry.stat())
    return below
