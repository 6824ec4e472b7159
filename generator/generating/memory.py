"""What a run remembers of the last one: what it made of which data, and how it left the folder.

All of it is git-ignored and only ever saves work: what is not as it was is made again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json

from generator.generating.reading import Reader
from generator.generating.spool import Place, Spool
from generator.generating.units import Made
from generator.hashing import digest
from generator.writing.disk import Disk, Looks, looks_of
from generator.writing.tree import Tree
from generator.writing.whole import put_whole

# A file that changed so shortly before it was looked at may change again and look the same, in ns.
_TOO_FRESH = 50_000_000
# Files that parts are kept in; with more of them than this they are written anew into one.
_MANY = 40
_INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class _Trace:
    """What was made of a unit: from what, which files with what hash of their hashes, and its parts."""

    key: str
    paths: list[str]
    hashes: str
    parts: dict[str, Place]
    languages: frozenset[str]


@dataclass
class Memory:
    """What is remembered of one platform. Without a folder nothing is, and nothing will be."""

    folder: Path | None = None
    _known: dict[str, tuple[Looks, str]] = field(default_factory=dict)
    _traces: dict[str, _Trace] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Memory:
        """What is remembered in a folder; nothing where it can't be read."""
        try:
            return cls(folder, *_remembered(folder, from_json((folder / _INDEX).read_bytes())))
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return cls(folder)

    def disk(self, folder: Path, looks: dict[str, Looks | None]) -> Disk:
        """The platform's folder, where what looks as it was left is known; that is forgotten here."""
        known, self._known = self._known, {}
        return Disk(folder, looks, known)

    def recall(self, unit: str, key: str, disk: Disk) -> Made | None:
        """What was made of a unit, where it would be made of the same again and stands in the folder."""
        trace = self._traces.get(unit)
        if trace is None or trace.key != key:
            return None
        files = {path: disk.hash_of(path) or "" for path in trace.paths}
        if _digest(files) != trace.hashes:
            return None
        return Made(files, {}, trace.parts, trace.languages)

    def save(self, made: Mapping[str, tuple[str, Made]], spool: Spool, disk: Disk) -> None:
        """Remember a run, after its change was applied; `made` are the units with their keys."""
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        places = [place for _, each in made.values() for place in each.parts.values()]
        moved = _moved(places, spool, self.folder)
        names = list(dict.fromkeys(moved[place].file for place in places))
        put_whole(self.folder / _INDEX, to_json(_record(made, moved, names, disk)))
        used = {_INDEX, *(Path(name).name for name in names)}
        for file in self.folder.iterdir():
            if file.name not in used:
                file.unlink()


@dataclass(frozen=True)
class Past:
    """What earlier runs into an output folder have left: by default its files only."""

    tree: Tree
    generator: str = ""
    folder: Path | None = None
    compiled: Path | None = None
    reader: Reader = field(default_factory=Reader)

    def memory(self, platform: str) -> Memory:
        """What is remembered of a platform."""
        return Memory.of(self.folder / platform) if self.folder else Memory()


def _record(
    made: Mapping[str, tuple[str, Made]],
    moved: Mapping[Place, Place],
    names: list[str],
    disk: Disk,
) -> dict[str, Any]:
    """The record: files in columns, units with what was made of them, and files of parts."""
    seen = disk.seen(time.time_ns() - _TOO_FRESH)
    numbers = {name: number for number, name in enumerate(names)}
    units = {}
    for id_, (key, each) in made.items():
        places = {name: moved[place] for name, place in each.parts.items()}
        parts = {
            name: (numbers[place.file], place.start, place.end) for name, place in places.items()
        }
        units[id_] = key, list(each.files), _digest(each.files), parts, list(each.languages)
    return {
        "paths": list(seen),
        "looks": [looks for looks, _ in seen.values()],
        "hashes": [sha for _, sha in seen.values()],
        "units": units,
        "parts": [(Path(name).name, looks_of(os.stat(name))) for name in names],  # noqa: PTH116
    }


def _remembered(
    folder: Path, record: Mapping[str, Any]
) -> tuple[dict[str, tuple[Looks, str]], dict[str, _Trace]]:
    """The files and the units of a record; units with parts that are not as they were are forgotten."""
    known = zip(map(tuple, record["looks"]), record["hashes"], strict=True)
    parts = [
        str(folder / name) if looks_of((folder / name).stat()) == tuple(looks) else ""
        for name, looks in record["parts"]
    ]
    traces = {}
    for id_, (key, paths, hashes, places, languages) in record["units"].items():
        if all(parts[file] for file, *_ in places.values()):
            own = {name: Place(parts[file], *span) for name, (file, *span) in places.items()}
            traces[id_] = _Trace(key, paths, hashes, own, frozenset(languages))
    return dict(zip(record["paths"], known, strict=True)), traces


def _digest(files: Mapping[str, str]) -> str:
    return digest("".join(files.values()).encode())


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
