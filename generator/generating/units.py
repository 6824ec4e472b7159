"""What a run makes is shared out in units: an endpoint, a group, or what is there once a platform."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import ir
from generator.docs.index import INDEX, Rendered, index_part
from generator.docs.making import Book, KeptSample, Maker, is_documented
from generator.generating.spool import Place, Spool
from generator.manifest import digest
from generator.pipeline import render_jobs
from generator.plan import Job, Plan
from generator.writing.disk import Disk, Looks
from generator.writing.staging import Stage


@dataclass(frozen=True)
class Unit:
    """Files that are rendered together: those of an endpoint, of a group, or what is there once."""

    operation: ir.Operation | None = None
    group: ir.Group | None = None

    @property
    def id(self) -> str:
        """What it is remembered by."""
        if self.operation:
            return self.operation.id
        return f"{self.group.name.text} " if self.group else " "

    def jobs(self, plan: Plan) -> Iterator[Job]:
        """Its files in a language."""
        if self.operation:
            return plan.of_operation(self.operation)
        return plan.of_group(self.group) if self.group else plan.once()


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a unit: the hashes of its files, and its parts of other files by name.

    `new` are the files that do not stand there like that, and how they look.
    """

    files: Mapping[str, str]
    new: Mapping[str, Looks]
    parts: Mapping[str, Place]
    languages: frozenset[str]


def units_of(platform: ir.Platform) -> list[Unit]:
    """Every unit of a platform."""
    units = [Unit()]
    for group in platform.groups:
        units += [Unit(operation) for operation in group.operations]
        units.append(Unit(group=group))
    return units


@dataclass(frozen=True)
class Workshop:
    """Makes units of one platform."""

    platform: ir.Platform
    maker: Maker
    plans: Sequence[Plan]
    disk: Disk
    stage: Stage
    spool: Spool
    kept: Mapping[str, Sequence[KeptSample]]
    writes: Callable[[Job], bool]

    def make(self, units: Sequence[Unit]) -> list[Made]:
        """Make some units; what their endpoints share is bound once."""
        rendered = self._rendered(units)
        book = Book(self.maker, self.platform)
        return [self._made(book, *each) for each in zip(units, rendered, strict=True)]

    def assemble(self, parts: Mapping[str, Mapping[str, Place]], languages: Iterable[str]) -> Made:
        """Make what is put together of the parts of all endpoints; `languages` have samples."""

        def part(operation: str, name: str) -> str:
            return self.spool.read(parts[operation][name]).decode()

        files: dict[str, str] = {}
        new: dict[str, Looks] = {}
        for path, pieces in Book(self.maker, self.platform).whole(part, parts, languages):
            files[path], looks = self.stage.put(path, map(str.encode, pieces))
            if files[path] == self.disk.hash_of(path):
                self.stage.drop(path)
            else:
                new[path] = looks
        return Made(files, new, {}, frozenset())

    def left_alone(self) -> dict[str, Mapping[str, Place]]:
        """The parts of endpoints that are no more, whose samples this run leaves as they are."""
        known = {operation.id for operation in self.platform.operations}
        return {
            id_: self._stored({}, {INDEX: index_part([entry for entry, _ in kept])}, ()).parts
            for id_, kept in self.kept.items()
            if id_ not in known
        }

    def _rendered(self, units: Sequence[Unit]) -> list[list[Rendered]]:
        """The files of each unit, language by language."""
        rendered: list[list[Rendered]] = [[] for _ in units]
        for target, plan in zip(self.maker.targets, self.plans, strict=True):
            planned = ((n, job) for n, unit in enumerate(units) for job in unit.jobs(plan))
            owned = [(n, job) for n, job in planned if self.writes(job) or is_documented(job)]
            jobs = [job for _, job in owned]
            for index, text in render_jobs(self.platform, target, jobs):
                rendered[owned[index][0]].append(Rendered(jobs[index], target, text))
        return rendered

    def _made(self, book: Book, unit: Unit, rendered: Sequence[Rendered]) -> Made:
        written = [each for each in rendered if self.writes(each.job)]
        files = {each.job.output: each.text for each in written}
        if unit.operation is None:
            return self._stored(files, {}, ())
        samples = [each for each in written if each.job.is_sample]
        printed = {each.job.language: each.text for each in rendered if is_documented(each.job)}
        kept = self.kept.get(unit.operation.id, ())
        page = book.page(unit.operation, samples, printed, kept)
        languages = [each.job.language for each in samples]
        languages += [entry["language"] for entry, _ in kept]
        return self._stored({**files, **page.files}, page.parts, languages)

    def _stored(
        self, texts: Mapping[str, str], parts: Mapping[str, str], languages: Iterable[str]
    ) -> Made:
        files: dict[str, str] = {}
        new: dict[str, Looks] = {}
        for path, text in texts.items():
            content, standing = text.encode(), self.disk.hash_of(path)
            if standing is not None and standing == digest(content):
                files[path] = standing
            else:
                files[path], new[path] = self.stage.put(path, (content,))
        kept = {name: self.spool.add(text) for name, text in parts.items()}
        return Made(files, new, kept, frozenset(languages))
