"""How an output folder looks: walked once, and by processes of their own where there is much in it."""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Iterable, Iterator, MutableMapping
from functools import partial
from marshal import dumps, loads
from pathlib import Path
from typing import Self

from generator.hashing import digest
from generator.lazy import lazy
from generator.spreading.ahead import Ahead, processes
from generator.writing.disk import Looks, looks_of
from generator.writing.manifest import STATE

# Files and folders; fewer are looked at before a process has started.
_FEW = 1_000

# A folder: what stands at the top, and the way from there.
_Place = tuple[str, str]
# By the way from the top; what is no file has no looks.
_Entries = list[tuple[str, Looks | None]]
# What is in a folder: a hash, and what it is a hash of.
_Packed = tuple[str, bytes]


class Tree:
    """How everything in an output folder looks that is not a folder itself, by what stands at its top.

    It is the folder as it was when this was made; whoever moves files in or away says so, and it stays
    true. Left as a context, it leaves no process behind.
    """

    def __init__(self, out: Path) -> None:
        listed = os.listdir(out) if out.is_dir() else ()  # noqa: PTH208 # names
        self._tops = sorted(top for top in listed if top != STATE)
        pending = deque((top, "") for top in self._tops)
        self._first = _walk(str(out), pending, _FEW)
        # To look at thousands of files is most of what a run with nothing to do takes, and one core's
        # work; a run with something to do meanwhile imports its modules and reads its specs.
        count = processes()
        shares = [list(pending)[n::count] for n in range(count)]
        self._rest = [Ahead(partial(_walk, str(out), deque(each))) for each in shares if each]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._rest:
            each.close()

    def of(self, top: str) -> Below:
        """What stands in a folder, to be changed by whoever changes it."""
        return self._below.setdefault(top, Below())

    @property
    def tops(self) -> set[str]:
        """The names of what stands at the top."""
        return set(self._tops)

    def digest(self) -> str:
        """A hash of all of it."""
        return digest(
            dumps([(top, below.digest()) for top, below in sorted(self._below.items())], 2)
        )

    @lazy
    def _below(self) -> dict[str, Below]:
        below = {top: Below() for top in self._tops}
        for folders in (self._first, *(each.result for each in self._rest)):
            for (top, way), packed in folders.items():
                below[top].add(way, packed)
        return below


class Below(MutableMapping[str, "Looks | None"]):
    """How what stands below a top looks, by path; what is no file has no looks.

    It is kept folder by folder: a folder that nobody asks about is never unpacked.
    """

    def __init__(self) -> None:
        self._packed: dict[str, _Packed] = {}
        self._unpacked: dict[str, dict[str, Looks | None]] = {}
        self._changed: set[str] = set()

    def add(self, way: str, packed: _Packed) -> None:
        """Learn what is in a folder."""
        self._packed[way] = packed

    def digest(self) -> str:
        """A hash of all of it, put together of hashes of folders: whoever walks one can make its own."""
        for way in self._changed:
            if self._unpacked[way]:
                self._packed[way] = _packed(self._unpacked[way].items())
        self._changed.clear()
        return digest(dumps([(way, self._packed[way][0]) for way in sorted(self._packed)], 2))

    def __getitem__(self, path: str) -> Looks | None:
        return self._folder(_way(path))[path]

    def __setitem__(self, path: str, looks: Looks | None) -> None:
        self._touched(path)[path] = looks

    def __delitem__(self, path: str) -> None:
        del self._touched(path)[path]

    def __iter__(self) -> Iterator[str]:
        for way in (*self._packed, *self._changed):
            yield from self._folder(way)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:  # asked for each file that is looked at: nothing is unpacked for it
        return bool(self._packed) or any(self._unpacked[way] for way in self._changed)

    def _folder(self, way: str) -> dict[str, Looks | None]:
        inside = self._unpacked.get(way)
        if inside is None:
            packed = self._packed.get(way)
            inside = dict(loads(packed[1])) if packed else {}  # noqa: S302 # from `_packed`
            self._unpacked[way] = inside
        return inside

    def _touched(self, path: str) -> dict[str, Looks | None]:
        way = _way(path)
        inside = self._folder(way)
        self._packed.pop(way, None)
        self._changed.add(way)
        return inside


def _way(path: str) -> str:
    """The way from the top to the folder of a file."""
    return path[: path.rfind("/") + 1]


def _packed(entries: Iterable[tuple[str, Looks | None]]) -> _Packed:
    content = dumps(sorted(entries), 2)
    return digest(content), content


def _walk(out: str, pending: deque[_Place], most: int | None = None) -> dict[_Place, _Packed]:
    """What is in folders, and in those below; those are `pending` still where `most` was seen before."""
    folders: dict[_Place, _Packed] = {}
    seen = 0
    while pending and (most is None or seen < most):
        top, way = pending.popleft()
        found, below = _listed(f"{out}/{top}/{way}", way)
        if found:
            folders[top, way] = _packed(found)
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
