"""What a run remembers of the last one: what it made of which data, and how it left the folder.

All of it is git-ignored and only ever saves work: what is not as it was is made again.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json

from generator.generating.reading import Reader
from generator.generating.spool import Place, Spool
from generator.generating.units import Made
from generator.lazy import lazy
from generator.writing.disk import Disk, Looks, looks_of
from generator.writing.manifest import MANIFEST, Manifest, intent_path
from generator.writing.tree import Tree
from generator.writing.whole import put_sealed, read_sealed

# A file that changed so shortly before it was looked at may change again and look the same, in ns.
_TOO_FRESH = 50_000_000
# Files that parts are kept in; with more of them than this they are written anew into one.
_MANY = 40
_INDEX = "index"
# The id of what is there once: it is never recalled.
ONCE = ""


@dataclass(frozen=True)
class _Trace:
    """What was made of a unit: of what, its parts, and as JSON its files: paths, looks and hashes.

    A file that was too fresh to be known by its looks has none.
    """

    key: str
    parts: Mapping[str, Place]
    languages: frozenset[str]
    columns: bytes

    @lazy
    def _files(self) -> list[list[Any]]:
        files: list[list[Any]] = from_json(self.columns)
        return files

    def hashes(self) -> dict[str, str]:
        """Its files, and their hashes."""
        paths, _, hashes = self._files
        return dict(zip(paths, hashes, strict=True))

    def known(self) -> Iterator[tuple[str, Looks, str]]:
        """Its files that are known by their looks, and their hashes."""
        for path, looks, sha in zip(*self._files, strict=True):
            if looks:
                yield path, tuple(looks), sha


class Memory:
    """What is remembered of one platform by runs of the same basis. Without a folder nothing is.

    `stands` says whether the platform's folder is as the last run left it: then what would be made of
    the same again is not looked at, and its files stay.
    """

    def __init__(
        self, tree: Tree, platform: str, folder: Path | None = None, basis: str = ""
    ) -> None:
        self._tree, self._platform, self._folder = tree, platform, folder
        self._basis = basis
        self._left: str | None = None
        self._fresh: dict[str, str] = {}
        self._traces: dict[str, _Trace] = {}
        self.stands = False
        self._recalled: Set[str] = frozenset()
        self._touched: dict[str, str] = {}
        if folder is not None:
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, IndexError):
                self._read(folder)

    def disk(self, folder: Path) -> Disk:
        """The platform's folder, where what looks as it was left is known."""
        disk = Disk(folder, self._tree.of(self._platform))
        self.stands = (
            self._left is not None
            and self._left == self._tree.of(self._platform).digest()
            and not intent_path(folder).exists()
            and all(disk.hash_of(path) == sha for path, sha in self._fresh.items())
        )
        if not self.stands:
            disk.know(each for trace in self._traces.values() for each in trace.known())
        return disk

    def recall(self, keys: Mapping[str, str], disk: Disk) -> dict[str, Made]:
        """What was made of units with these keys, where it would be made again and stands there.

        Where `stands`, its files are not listed.
        """
        found = {}
        for id_, key in keys.items():
            trace = self._traces.get(id_)
            if trace is not None and trace.key == key:
                files = {} if self.stands else trace.hashes()
                if all(disk.hash_of(path) == sha for path, sha in files.items()):
                    found[id_] = Made(files, {}, trace.parts, trace.languages)
        self._recalled = found.keys()
        if self.stands:
            for id_ in self._traces.keys() - found.keys():
                self._touched |= self._traces[id_].hashes()
                disk.know(self._traces[id_].known())
        return found

    def manifest(self, disk: Disk) -> Manifest:
        """The manifest of the folder; where all `stands`, of files that no recalled unit has."""
        if self.stands:
            return Manifest.of_some(disk.folder / MANIFEST, self._touched)
        return Manifest.read(disk.folder / MANIFEST)

    def save(
        self, made: Mapping[str, tuple[str, Made]], spool: Spool, disk: Disk, *, is_all: bool
    ) -> None:
        """Remember a run, after its change was applied; `made` are the units with their keys.

        `is_all` says whether only their files are owned.
        """
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        places = [place for _, each in made.values() for place in each.parts.values()]
        moved = _moved(places, spool, self._folder)
        names = list(dict.fromkeys(moved[place].file for place in places))
        fresh = disk.fresh(time.time_ns() - _TOO_FRESH)
        head = {
            "basis": self._basis,
            "left": self._tree.of(self._platform).digest() if is_all else None,
            "fresh": fresh,
            "parts": [(Path(name).name, looks_of(os.stat(name))) for name in names],  # noqa: PTH116
        }
        lines = [to_json(head)]
        numbers = {name: number for number, name in enumerate(names)}
        for id_, (key, each) in made.items():
            own = {name: moved[place] for name, place in each.parts.items()}
            parts = {name: (numbers[at.file], at.start, at.end) for name, at in own.items()}
            lines.append(to_json([id_, key, parts, list(each.languages)]))
            lines.append(self._columns(id_, each.files, disk, fresh))
        put_sealed(self._folder / _INDEX, b"\n".join(lines))
        used = {_INDEX, *(Path(name).name for name in names)}
        for file in self._folder.iterdir():
            if file.name not in used:
                file.unlink()

    def _columns(
        self, id_: str, files: Mapping[str, str], disk: Disk, fresh: Mapping[str, str]
    ) -> bytes:
        if self.stands and id_ in self._recalled:
            return self._traces[id_].columns
        looks = [None if path in fresh else disk.looks.get(path) for path in files]
        return to_json([list(files), looks, list(files.values())])

    def _read(self, folder: Path) -> None:
        """What the folder holds. Raises what reading JSON of another shape raises."""
        first, *lines = read_sealed(folder / _INDEX).split(b"\n")
        head = from_json(first)
        parts = [str(folder / name) for name, _ in head["parts"]]
        for part, (_, looks) in zip(parts, head["parts"], strict=True):
            if looks_of(os.stat(part)) != tuple(looks):  # noqa: PTH116
                return
        traces = {}
        for own, columns in zip(lines[::2], lines[1::2], strict=True):
            id_, key, places, languages = from_json(own)
            at = {name: Place(parts[file], *span) for name, (file, *span) in places.items()}
            traces[id_] = _Trace(key, at, frozenset(languages), columns)
        self._traces = traces
        if head["basis"] == self._basis:
            self._left, self._fresh = head["left"], head["fresh"]


@dataclass(frozen=True)
class Past:
    """What earlier runs into an output folder have left: by default its files only."""

    tree: Tree
    generator: str = ""
    folder: Path | None = None
    compiled: Path | None = None
    reader: Reader = field(default_factory=Reader)

    def memory(self, platform: str, basis: str) -> Memory:
        """What is remembered of a platform."""
        return Memory(self.tree, platform, self.folder and self.folder / platform, basis)


def _moved(places: Iterable[Place], spool: Spool, folder: Path) -> dict[Place, Place]:
    """Parts moved to where they last: files with new ones as they are, or all where they lie scattered."""
    places = list(places)
    used = {place.file for place in places}
    lasting = {name for name in used if Path(name).parent == folder}
    stamp = time.time_ns()
    if len(lasting) < _MANY:
        names = {name: name for name in lasting}
        for own in spool.files():
            names[str(own)] = str(own.replace(folder / f"{stamp}-{own.name}.parts"))
        return {place: Place(names[place.file], place.start, place.end) for place in places}
    target, end, moved = folder / f"{stamp}.parts", 0, {}
    with target.open("wb") as file:
        for place in places:
            file.write(spool.read(place))
            start, end = end, end + place.end - place.start
            moved[place] = Place(str(target), start, end)
    return moved
