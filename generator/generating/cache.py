"""What makes a run with nothing to do fast: the state of every input and output after the last one.

The record is git-ignored and only ever saves work: a run that finds any size or time changed, or a
file more or less, does everything again.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.generating.early import Early
    from generator.generating.memory import Past
    from generator.generating.reading import Reader

from generator.diagnostics import Diagnostic
from generator.generating.findings import diagnostic_of, plain
from generator.hashing import digest
from generator.lazy import lazy
from generator.writing.manifest import STATE
from generator.writing.tree import Tree
from generator.writing.whole import put_whole

_FILE = "cache.json"
# What documents say, in the memory of runs.
_SPECS = "specs"


@dataclass(frozen=True)
class Remembered:
    """A run that left nothing to do: how many files each platform owns, and its warnings."""

    owned: dict[str, int]
    warnings: tuple[Diagnostic, ...]
    is_clean: bool


class Cache:
    """The record of runs with the same arguments over one output folder.

    A `lasting` one is for many runs of one process, and keeps for the next what a run has read.
    """

    def __init__(
        self, out: Path, inputs: Sequence[Path], arguments: object, *, lasting: bool = False
    ) -> None:
        self._out, self._inputs, self._lasting = out, inputs, lasting
        self._own = out / STATE
        self._file, self._memory = self._own / _FILE, self._own / "memory"
        text = json.dumps([str(path.resolve()) for path in inputs] + [arguments], default=str)
        self._generator = digest(_fingerprint().encode())[:16]
        self._key = digest(f"{text}{self._generator}".encode())

    def recall(self, tree: Tree) -> Remembered | None:
        """The last run with these arguments, if no input and no output (the tree) has changed since."""
        try:
            record = json.loads(self._file.read_bytes())[self._key]
            if record["inputs"] != self.observe() or record["outputs"] != tree.digest():
                return None
            warnings = tuple(map(diagnostic_of, record["warnings"]))
            return Remembered(record["owned"], warnings, record["clean"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def early(self, specs: Path, platforms: Sequence[str]) -> Early:
        """Specs that are parsed from now on, where no earlier run has left what they say."""
        from generator.generating.early import Early

        names = () if (self._memory / _SPECS).exists() else platforms or ("*",)
        return Early(file for name in names for file in specs.glob(f"{name}/*.yaml"))

    def past(self, tree: Tree, early: Early) -> Past:
        """What earlier runs have left."""
        from generator.generating.compiled import compiled_by
        from generator.generating.memory import Past

        compiled = compiled_by(self._generator)
        self._reader.parsed.early = early
        return Past(tree, self._generator, self._memory, compiled, self._reader)

    @lazy
    def _reader(self) -> Reader:
        from generator.generating.reading import Reader

        return Reader(self._memory / _SPECS, self._generator, lasting=self._lasting)

    def observe(self) -> str:
        """The inputs as they are, to be taken before they are read."""
        return state_of(self._inputs, follow=True)

    def remember(self, observed: str, tree: Tree, remembered: Remembered) -> None:
        """Record a run that left nothing to do: what its inputs were, and how the outputs look now."""
        record = {
            "inputs": observed,
            "outputs": tree.digest(),
            "owned": remembered.owned,
            "clean": remembered.is_clean,
            "warnings": [plain(each) for each in remembered.warnings],
        }
        put_whole(self._file, json.dumps({self._key: record}).encode())


def state_of(folders: Iterable[Path], *, follow: bool = False) -> str:
    """A hash over size, time and kind of everything below some folders; `follow` never trusts a link."""
    seen: list[str] = []
    pending = [str(folder) for folder in folders]
    while pending:
        try:
            with os.scandir(pending.pop()) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):  # whoever reads it says so
            continue
        for entry in listed:
            if entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
                seen.append(entry.path)
            else:
                seen.append(f"{entry.path}\0{_signature(entry, follow=follow)}")
    return digest("\0\0".join(seen).encode(errors="surrogateescape"))


def _signature(entry: os.DirEntry[str], *, follow: bool) -> str:
    if follow and entry.is_symlink():
        # What is behind a link may change unseen: such a run is never remembered as the same.
        return str(time.time_ns())
    stat = entry.stat(follow_symlinks=False)
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino} {stat.st_mode}"


def _fingerprint() -> str:
    """The generator, and the folder that its formatter and other packages are installed into."""
    package = state_of([Path(__file__).parent.parent])
    installed = Path(click.__file__).parent.parent.stat().st_mtime_ns
    return json.dumps([package, installed, sys.version])
