"""One run over one platform: what is as it was is recalled, the rest is made, all is compared with the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import ir
from generator.docs.making import Maker, is_documented, kept_samples
from generator.generating.keys import Keys
from generator.generating.memory import Memory
from generator.generating.selection import Selection
from generator.generating.spool import Contents, LostError, Spool
from generator.generating.units import Made, Unit, Workshop, units_of
from generator.plan import SAMPLES, SDK, Job, plan
from generator.spreading import spread
from generator.writing.comparing import Change, compare
from generator.writing.disk import Disk

# The units that are made in one go, at most.
_SHARE = 500
# Fewer are made in one go: binding a platform takes longer than rendering them.
_FEW = 60


@dataclass(frozen=True)
class Done:
    """What a run would change in one platform's folder, and how to remember it once that is done."""

    change: Change
    remember: Callable[[], None]
    close: Callable[[], None]


@dataclass(frozen=True)
class Run:
    """One run over one platform."""

    platform: ir.Platform
    maker: Maker
    folder: Path
    selection: Selection
    memory: Memory
    basis: str
    force: bool

    def compare(self) -> Done:
        """What the run would change, and how to remember it."""
        try:
            return self._compared()
        except LostError:
            return replace(self, memory=Memory(self.memory.folder))._compared()

    def _compared(self) -> Done:
        plans = [plan(self.platform, each.language, each.files) for each in self.maker.targets]
        left = {job.output for jobs in plans for job in jobs if not self.selection.takes(job)}

        def keeps(path: str) -> bool:
            language = _language_of(path)
            return path in left or bool(language and not self.selection.takes_language(language))

        disk = self.memory.disk(self.folder)
        kept = kept_samples(self.folder, keeps, disk.looks)
        workshop = Workshop(self.platform, self.maker, Spool(), kept, self.selection.takes)
        made = self._made(workshop, units_of(self.platform, self._taken(plans)), disk)
        parts = {id_: each.parts for id_, (_, each) in made.items() if each.parts}
        languages = {language for _, each in made.values() for language in each.languages}
        places = workshop.assemble({**parts, **workshop.left_alone()}, languages)
        hashes = {path: place.sha for path, place in places.items()}
        for _, each in made.values():
            hashes |= each.hashes
            places |= each.files
        contents = Contents(places, workshop.spool)
        change = compare(disk, hashes, contents, keeps, force=self.force)
        spool = workshop.spool
        return Done(change, lambda: self.memory.save(made, spool, change, disk), spool.close)

    def _taken(self, plans: Sequence[Sequence[Job]]) -> Iterator[tuple[int, Job]]:
        """The jobs to do, with the numbers of their targets; what the documentation prints among them."""
        for number, jobs in enumerate(plans):
            for job in jobs:
                if self.selection.takes(job) or is_documented(job):
                    yield number, job

    def _made(
        self, workshop: Workshop, units: Sequence[Unit], disk: Disk
    ) -> dict[str, tuple[str, Made]]:
        """What was made of every unit, with its key: what is remembered, and the rest by all cores."""
        keys = Keys(self.platform, self.basis, workshop.kept)
        known = {unit.id: keys.of(unit) for unit in units}
        made = {
            id_: (key, found)
            for id_, key in known.items()
            if (found := self.memory.recall(id_, key, disk)) is not None
        }
        rest = [unit for unit in units if unit.id not in made]
        for unit, each in zip(rest, _spread(workshop, rest), strict=True):
            made[unit.id] = (known[unit.id], each)
        return made


def _spread(workshop: Workshop, units: Sequence[Unit]) -> Iterator[Made]:
    """Units made by all cores, in shares."""
    count = 1 if len(units) < _FEW else len(units) // _SHARE + 2
    shares = [units[len(units) * n // count : len(units) * (n + 1) // count] for n in range(count)]
    files = sum(len(jobs) for unit in units for jobs in unit.jobs.values())
    for made in spread(lambda number: workshop.make(shares[number]), count, files=files):
        yield from made


def _language_of(path: str) -> str:
    """The language a file of a platform's folder belongs to: `sdk/<language>/…`; documents have none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in (SDK, SAMPLES) else ""
