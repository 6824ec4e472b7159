"""How an output folder looks: walked once, and by processes of their own where there is much in it."""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Iterator, Mapping
from marshal import dumps, loads
from pathlib import Path
from typing import Any, Self

from generator.hashing import digest
from generator.lazy import lazy
from generator.spreading.ahead import Ahead
from generator.writing.disk import Looks, looks_of
from generator.writing.manifest import STATE

# Files and folders; fewer are looked at before a process has started.
_FEW = 1_000
# Processes, at most: each takes a moment to start.
_MOST = 4

# A folder: what stands at the top, and the way from there.
_Place = tuple[str, str]
# By the way from the top; what is no file has no looks.
_Entries = list[tuple[str, Looks | None]]


class Tree:
    """How everything in an output folder looks that is not a folder itself, by what stands at its top.

    It is the folder as it was when this was made; whoever moves files in or away says so, and it stays
    true. Left as a context, it leaves no process behind.
    """

    def __init__(self, out: Path) -> None:
        listed = os.listdir(out) if out.is_dir() else ()  # noqa: PTH208 # names
        self._tops = sorted(top for top in listed if top != STATE)
        self._looks: dict[str, _Below] | None = None
        pending = deque((top, "") for top in self._tops)
        self._first = _walk(str(out), pending, _FEW)
        # To look at thousands of files is most of what a run with nothing to do takes, and one core's
        # work; a run with something to do meanwhile imports its modules and reads its specs.
        count = min(os.cpu_count() or 1, _MOST)
        shares = [list(pending)[n::count] for n in range(count)]
        self._rest = [_walked(str(out), share) for share in shares if share]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._rest:
            each.close()

    def of(self, top: str) -> dict[str, Looks | None]:
        """What stands in a folder, to be changed by whoever changes it; what is no file has no looks."""
        if self._looks is None:
            self._looks = {each: _Below() for each in self._tops}
            packed = [_unpacked(each.result)[1] for each in self._rest]
            for folders in (self._first, *map(_unpacked, packed)):
                for (each, _), entries in folders.items():
                    self._looks[each].update(entries)
        return self._looks.setdefault(top, _Below())

    @property
    def tops(self) -> set[str]:
        """The names of what stands at the top."""
        return set(self._tops)

    def digest(self) -> str:
        """A hash of all of it, put together of hashes of folders: whoever walks one can make its own."""
        tops = sorted({*self._tops, *(self._looks or ())})
        return digest(dumps((tops, [self.digest_of(top) for top in tops]), 2))

    def digest_of(self, top: str) -> str:
        """A hash of what stands in a folder, and of how it looks."""
        below = (self._looks or {}).get(top)
        if below is not None and below.changed:
            for way in below.changed:
                self._sums.pop((top, way), None)
            self._sums |= _hashes({(top, way): each for way, each in below.inside().items()})
            below.changed.clear()
        own = sorted((way, sha) for (each, way), sha in self._sums.items() if each == top)
        return digest(dumps(own, 2))

    @lazy
    def _sums(self) -> dict[_Place, str]:
        """The hash of each folder as it was last asked for."""
        sums = _hashes(self._first)
        for each in self._rest:
            sums |= _unpacked(each.result)[0]
        return sums


class _Below(dict[str, "Looks | None"]):
    """What stands below a top, by path; it knows the folders in which something was changed."""

    def __init__(self) -> None:
        super().__init__()
        self.changed: set[str] = set()

    def __setitem__(self, path: str, looks: Looks | None) -> None:
        self.changed.add(_way(path))
        super().__setitem__(path, looks)

    def pop(self, path: str, *default: Any) -> Any:
        """Take an entry away."""
        self.changed.add(_way(path))
        return super().pop(path, *default)

    def inside(self) -> dict[str, _Entries]:
        """What is in the folders that were changed."""
        found: dict[str, _Entries] = {}
        for entry in self.items():
            way = _way(entry[0])
            if way in self.changed:
                found.setdefault(way, []).append(entry)
        return found


def _way(path: str) -> str:
    """The way from the top to the folder of a file."""
    return path[: path.rfind("/") + 1]


def _walked(out: str, places: list[_Place]) -> Ahead:
    """Hashes of folders and, packed, what is in them: a run with nothing to do never unpacks that."""

    def work() -> bytes:
        folders = _walk(out, deque(places))
        return dumps((_hashes(folders), dumps(folders)))

    return Ahead(work)


def _unpacked(content: bytes) -> Any:
    return loads(content)  # noqa: S302 # from a fork of this process


def _walk(out: str, pending: deque[_Place], most: int | None = None) -> dict[_Place, _Entries]:
    """What is in folders, and in those below; those are `pending` still where `most` was seen before."""
    folders: dict[_Place, _Entries] = {}
    seen = 0
    while pending and (most is None or seen < most):
        top, way = pending.popleft()
        found, below = _listed(f"{out}/{top}/{way}", way)
        folders[top, way] = found
        pending.extend((top, each) for each in below)
        seen += len(found) + len(below)
    return folders


def _listed(folder: str, way: str) -> tuple[_Entries, list[str]]:
    """What is in a folder, and the folders in it; nothing where there is none."""
    found: _Entries = []
    below: list[str] = []
    with contextlib.suppress(OSError), _opened(folder) as opened, os.scandir(opened) as entries:
        for entry in entries:
            path = way + entry.name
            if entry.is_dir(follow_symlinks=False):
                below.append(f"{path}/")
            elif entry.is_symlink():
                found.append((path, None))
            else:
                found.append((path, looks_of(entry.stat())))
    return found, below


@contextlib.contextmanager
def _opened(folder: str) -> Iterator[int]:
    """A folder opened: what is in it is looked up from there, not from the root each time."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield opened
    finally:
        os.close(opened)


def _hashes(folders: Mapping[_Place, _Entries]) -> dict[_Place, str]:
    """A hash of each folder that holds something."""
    return {
        place: digest(dumps(sorted(entries), 2)) for place, entries in folders.items() if entries
    }
