"""What a run remembers of the last one: what it made of which data, and how it left the folder.

All of it is git-ignored and only ever saves work: what is not as it was is made again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import BytecodeCache
from pydantic_core import from_json, to_json

from generator.generating.parsed import Parsed
from generator.generating.spool import Place, Spool
from generator.generating.units import Made
from generator.manifest import digest
from generator.writing.comparing import Change
from generator.writing.disk import Disk, Looks, looks_of
from generator.writing.whole import put_whole

# A file that changed so shortly before it was looked at may change again and look the same, in ns.
_TOO_FRESH = 50_000_000
# Files that parts are kept in; with more of them than this they are written anew into one.
_MANY = 12


@dataclass(frozen=True, slots=True)
class _Trace:
    """What was made of a unit: from what, which files with what hash of their hashes, and its parts."""

    key: str
    paths: list[str]
    hashes: str
    parts: dict[str, Place]
    languages: list[str]


@dataclass
class Memory:
    """What is remembered of one platform. Without a folder nothing is, and nothing will be."""

    folder: Path | None = None
    _traces: dict[str, _Trace] = field(default_factory=dict)
    _looks: dict[str, tuple[Looks, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Memory:
        """What is remembered in a folder; nothing where it can't be read."""
        memory = cls(folder)
        try:
            record = from_json((folder / _INDEX).read_bytes())
            memory._looks = {path: (tuple(looks), sha) for path, (looks, sha) in record["looks"]}
            memory._traces = {id_: _trace(folder, *each) for id_, each in record["units"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            return cls(folder)
        return memory

    def disk(self, folder: Path) -> Disk:
        """The platform's folder, where what looks as it was left is known."""
        return Disk(folder, self._looks)

    def recall(self, unit: str, key: str, disk: Disk) -> Made | None:
        """What was made of a unit, where it would be made of the same again and stands in the folder."""
        trace = self._traces.get(unit)
        if trace is None or not key or trace.key != key:
            return None
        hashes = {path: disk.hash_of(path) or "" for path in trace.paths}
        if _digest(hashes) != trace.hashes:
            return None
        return Made(hashes, {}, trace.parts, frozenset(trace.languages))

    def save(
        self, made: Mapping[str, tuple[str, Made]], spool: Spool, change: Change, disk: Disk
    ) -> None:
        """Remember a run, after its change was applied; `made` are the units with their keys."""
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        parts = [place for _, each in made.values() for place in each.parts.values()]
        moved = _moved(parts, spool, self.folder)
        units = {
            id_: (
                key,
                list(each.hashes),
                _digest(each.hashes),
                {name: _plain(moved.get(place, place)) for name, place in each.parts.items()},
                sorted(each.languages),
            )
            for id_, (key, each) in made.items()
            if key
        }
        looks = list(self._seen(change, disk))
        put_whole(self.folder / _INDEX, to_json({"units": units, "looks": looks}))
        used = {Path(moved.get(place, place).file).name for place in parts}
        for file in self.folder.iterdir():
            if file.name != _INDEX and file.name not in used:
                file.unlink()

    def _seen(self, change: Change, disk: Disk) -> Iterable[tuple[str, tuple[Looks, str]]]:
        """How every file of ours looks now that the change is applied."""
        folder, new, settled = change.folder, set(change.writes), time.time_ns() - _TOO_FRESH
        for path, sha in change.owned.items():
            stat = os.stat(f"{folder}/{path}") if path in new else None  # noqa: PTH116 # thousands
            looks = looks_of(stat) if stat else disk.looks.get(path)
            if looks is not None and looks[1] < settled:
                yield path, (looks, sha)


@dataclass(frozen=True)
class Past:
    """What earlier runs into an output folder have left: by default nothing, and nothing is kept."""

    generator: str = ""
    folder: Path | None = None
    compiled: BytecodeCache | None = None

    def memory(self, platform: str) -> Memory:
        """What is remembered of a platform."""
        return Memory.of(self.folder / platform) if self.folder else Memory()

    def parsed(self) -> Parsed:
        """The specs as they were read."""
        return Parsed.of(self.folder / "specs.json") if self.folder else Parsed()


_INDEX = "index.json"


def _moved(places: Iterable[Place], spool: Spool, folder: Path) -> dict[Place, Place]:
    """Parts moved to where they last: those that are new, or all where they lie scattered."""
    lasting = {place.file for place in places if Path(place.file).parent == folder}
    if len(lasting) < _MANY:
        places = [place for place in places if place.file not in lasting]
    target, end, moved = folder / f"{time.time_ns()}.parts", 0, {}
    with target.open("wb") as file:
        for place in places:
            file.write(spool.read(place))
            start, end = end, end + place.end - place.start
            moved[place] = Place(str(target), start, end, place.sha)
    return moved


def _digest(hashes: Mapping[str, str]) -> str:
    return digest("".join(hashes.values()).encode())


def _plain(place: Place) -> tuple[str, int, int, str]:
    return place.file.rpartition("/")[2], place.start, place.end, place.sha


def _trace(
    folder: Path,
    key: str,
    paths: list[str],
    hashes: str,
    parts: Mapping[str, tuple[str, int, int, str]],
    languages: list[str],
) -> _Trace:
    places = {
        name: Place(str(folder / file), start, end, sha)
        for name, (file, start, end, sha) in parts.items()
    }
    return _Trace(key, paths, hashes, places, languages)
