"""What a run makes is shared out in units: an endpoint, a group, or what is there once a platform."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator import ir
from generator.docs.documents import Whole
from generator.docs.index import INDEX, Rendered, index_part
from generator.docs.making import Book, KeptSample, Maker, is_documented
from generator.generating.selection import Selection
from generator.generating.spool import Place, Spool
from generator.hashing import digest
from generator.lazy import lazy
from generator.pipeline import Target, render_jobs
from generator.plan import Job, Plan
from generator.spreading.ahead import Ahead, processes
from generator.writing.disk import Disk, Looks
from generator.writing.staging import Stage, gathered

# Units; the documents of fewer are put together before a process has started.
_FEW = 100

# The text of a part, by the id of its unit and its name.
Part = Callable[[str, str], str]


@dataclass(frozen=True)
class Unit:
    """Files that are rendered together: those of an endpoint, of a group, or what is there once."""

    group: ir.Group | None = None
    outline: ir.Outline | None = None

    @property
    def id(self) -> str:
        """What it is remembered by."""
        if self.outline:
            return self.outline.id
        return _group_id(self.group.name.text) if self.group else ""

    @property
    def operation(self) -> ir.Operation | None:
        """The endpoint, whole."""
        return self.group.by_id[self.outline.id] if self.group and self.outline else None

    def jobs(self, plan: Plan) -> Iterator[Job]:
        """Its files in a language, and its parts of others."""
        if self.operation:
            return plan.of_operation(self.operation)
        if self.group:
            return chain(plan.of_group(self.group), plan.parts_of(self.group))
        return plan.once()


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
    """Every unit of a platform, but what is there once."""
    units = []
    for group in platform.groups:
        units += [Unit(group, outline) for outline in group.outlines]
        units.append(Unit(group))
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
    selection: Selection

    def make(self, units: Sequence[Unit], part: Part | None = None) -> list[Made]:
        """Make some units; what their endpoints share is bound once. `part` gives parts of others."""
        rendered = self._rendered(units, part)
        book = self._book()
        return [self._made(book, *each) for each in zip(units, rendered, strict=True)]

    def compile(self) -> None:
        """Compile the templates of what is wanted."""
        for target in (*(target for target, _ in self._taken), *self.maker.formats):
            target.compile()

    def assemble(self, made: Mapping[str, Made]) -> Made:
        """Make what is there once, of the parts of all units; `made` are all of them."""
        parts = {id_: each.parts for id_, each in made.items()} | self._left_alone()
        languages = {language for each in made.values() for language in each.languages}

        def part(unit: str, name: str) -> str:
            return self.spool.read(parts[unit][name]).decode()

        endpoints = [id_ for id_, its in parts.items() if INDEX in its]
        wholes = self._book().whole(part, endpoints, languages)
        count = 1 if len(made) < _FEW else processes()
        shares = [partial(self._put, wholes[n::count]) for n in range(count)]
        with ExitStack() as opened:
            ahead = [opened.enter_context(closing(Ahead(each))) for each in shares[1:]]
            (once,) = self.make([Unit()], part)
            put = [shares[0](), *(each.result for each in ahead)]
        files, new = dict(once.files), dict(once.new)
        for path, sha, looks in chain.from_iterable(put):
            files[path] = sha
            if sha == self.disk.hash_of(path):
                self.stage.drop(path)
            else:
                new[path] = looks
        return Made(files, new, {}, frozenset())

    def _put(self, wholes: Sequence[Whole]) -> list[tuple[str, str, Looks]]:
        """Make documents: their paths, hashes and looks."""
        made = ((each.path, each.pieces()) for each in wholes)
        return [
            (path, *self.stage.put(path, gathered(map(str.encode, pieces))))
            for path, pieces in made
            if pieces is not None
        ]

    def _book(self) -> Book:
        return Book(self.maker, self.platform, documents=self.selection.documents)

    def _left_alone(self) -> dict[str, Mapping[str, Place]]:
        """The parts of endpoints that are no more, whose samples this run leaves as they are."""
        known = {outline.id for outline in self.platform.outlines}
        return {
            id_: self._stored({}, {INDEX: index_part([entry for entry, _ in kept])}, ()).parts
            for id_, kept in self.kept.items()
            if id_ not in known
        }

    @lazy
    def _taken(self) -> list[tuple[Target, Plan]]:
        """The languages that are wanted: of the others nothing is made, not even what is printed of them."""
        each = zip(self.maker.targets, self.plans, strict=True)
        return [pair for pair in each if self.selection.takes_language(pair[0].language.id)]

    def _rendered(self, units: Sequence[Unit], part: Part | None) -> list[list[Rendered]]:
        """The files of each unit, language by language."""
        rendered: list[list[Rendered]] = [[] for _ in units]
        for target, plan in self._taken:
            planned = ((n, job) for n, unit in enumerate(units) for job in unit.jobs(plan))
            owned = [
                (n, job) for n, job in planned if self.selection.takes(job) or is_documented(job)
            ]
            jobs = [job for _, job in owned]
            parts = part and partial(_part_of_group, part, target.language.id)
            for index, text in render_jobs(self.platform, target, jobs, parts):
                rendered[owned[index][0]].append(Rendered(jobs[index], target, text))
        return rendered

    def _made(self, book: Book, unit: Unit, rendered: Sequence[Rendered]) -> Made:
        written = [each for each in rendered if self.selection.takes(each.job)]
        files = {each.job.output: each.text for each in written if not each.job.part}
        operation = unit.operation
        if operation is None:
            made = [each for each in written if each.job.part]
            parts = {_part_name(each.job.language, each.job.part): each.text for each in made}
            return self._stored(files, parts, ())
        samples = [each for each in written if each.job.is_sample]
        printed = {each.job.language: each.text for each in rendered if is_documented(each.job)}
        kept = self.kept.get(operation.id, ())
        page = book.page(operation, samples, printed, kept)
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


def _group_id(group: str) -> str:
    """The id of a group's unit, unlike that of any endpoint."""
    return f"{group} "


def _part_name(language: str, name: str) -> str:
    return f"{language}/{name}"


def _part_of_group(part: Part, language: str, group: str, name: str) -> str:
    return part(_group_id(group), _part_name(language, name))
