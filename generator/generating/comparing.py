"""One run over one platform: what is as it was is recalled, the rest is made, all is compared with the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import ir
from generator.docs.documents import DOCS
from generator.docs.making import Maker, kept_samples
from generator.generating.keys import Keys
from generator.generating.memory import ONCE, Memory
from generator.generating.scratch import Scratch
from generator.generating.selection import Selection
from generator.generating.units import Made, Unit, Workshop, units_of
from generator.lazy import lazy
from generator.plan import SAMPLES, SDK, Plan, plan
from generator.spreading import spread
from generator.writing.comparing import Change, compare
from generator.writing.disk import Disk, Looks

# The units that are made in one go, at most.
_SHARE = 500
# Fewer are made in one go: binding a platform takes longer than rendering them.
_FEW = 60


@dataclass(frozen=True)
class Done:
    """What a run would change in one platform's folder, and how to remember it once that is done."""

    change: Change
    remember: Callable[[], None]


@dataclass(frozen=True)
class Run:
    """One run over one platform."""

    platform: ir.Platform
    maker: Maker
    disk: Disk
    scratch: Scratch
    selection: Selection
    memory: Memory
    basis: str
    force: bool

    def compare(self) -> Done:
        """What the run would change, and how to remember it."""
        name, disk = self.platform.id, self.disk
        workshop = Workshop(
            self.platform,
            self.maker,
            self._plans,
            disk,
            self.scratch.stage(name),
            self.scratch.spool(name),
            {} if self.memory.stands else kept_samples(disk.folder, self._keeps, disk.looks),
            self.selection,
        )
        made = self._made(workshop, units_of(self.platform))
        made[ONCE] = "", workshop.assemble({id_: each for id_, (_, each) in made.items()})
        planned: dict[str, str] = {}
        new: dict[str, Looks] = {}
        for _, each in made.values():
            planned |= each.files
            new |= each.new
        manifest = self.memory.manifest(disk)
        change = compare(
            disk, workshop.stage, planned, new, self._keeps, manifest, force=self.force
        )
        is_all = self.memory.stands or (len(change.owned) == len(planned) and not change.unowned)
        save = partial(self.memory.save, made, workshop.spool, disk, is_all=is_all)
        return Done(change, save)

    @lazy
    def _plans(self) -> list[Plan]:
        return [plan(self.platform, each.language, each.files) for each in self.maker.targets]

    def _keeps(self, path: str) -> bool:
        """Whether this run leaves a file of the platform's folder as it is."""
        parts = path.split("/")
        if parts[0] == DOCS:
            return not self.selection.documents
        if len(parts) < 3 or parts[0] not in (SDK, SAMPLES):
            return False
        if not self.selection.takes_language(parts[1]):
            return True
        is_left = parts[0] == SAMPLES and not self.selection.takes_style(parts[2])
        return is_left and path in self._left

    @lazy
    def _left(self) -> frozenset[str]:
        """What is planned and not written."""
        takes = self.selection.takes
        return frozenset(job.output for plan in self._plans for job in plan if not takes(job))

    def _made(self, workshop: Workshop, units: Sequence[Unit]) -> dict[str, tuple[str, Made]]:
        """What was made of every unit, with its key: what is remembered, and the rest by all cores."""
        keys = Keys(self.platform, self.basis, workshop.kept)
        known = {unit.id: keys.of(unit) for unit in units}
        recalled = self.memory.recall(known, self.disk)
        made = {id_: (known[id_], each) for id_, each in recalled.items()}
        rest = [unit for unit in units if unit.id not in made]
        for unit, each in zip(rest, _spread(workshop, rest), strict=True):
            made[unit.id] = (known[unit.id], each)
        return made


def _spread(workshop: Workshop, units: Sequence[Unit]) -> Iterator[Made]:
    """Units made by all cores, in shares."""
    count = 1 if len(units) < _FEW else len(units) // _SHARE + 2
    files = len(units) * sum(plan.per_operation for plan in workshop.plans)
    if count > 1:  # what all units share is there before processes of their own begin
        workshop.compile()
        yield from workshop.make(units[:1])
        units = units[1:]
    shares = [units[len(units) * n // count : len(units) * (n + 1) // count] for n in range(count)]

    def work(number: int) -> tuple[list[Made], dict[str, str | None]]:
        return workshop.make(shares[number]), workshop.disk.read

    for made, read in spread(work, count, files=files):
        workshop.disk.read.update(read)
        yield from made
