"""One run: all that the specs say, rendered and compared with the output folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache

from generator import ir, load, write
from generator.diagnostics import Diagnostic
from generator.docs.index import Sample
from generator.docs.making import Maker
from generator.generating.spool import Spool
from generator.language import COMPLETE, RUNNABLE, TYPED_STYLES
from generator.manifest import STATE
from generator.pipeline import Target, load_platforms, load_targets, render_jobs
from generator.plan import SAMPLES, SDK, Job, plan
from generator.spreading import rare_collections, spread

DEFAULT_STYLES = (RUNNABLE, COMPLETE, *TYPED_STYLES)
# The endpoints of a language that are rendered in one go, at most.
_PART = 1_000


@dataclass(frozen=True)
class Selection:
    """What a run writes; what it owns is always whole."""

    platforms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    styles: tuple[str, ...] = DEFAULT_STYLES

    def takes(self, job: Job) -> bool:
        """Whether this run writes the file of a job."""
        return self.takes_language(job.language) and (not job.is_sample or job.style in self.styles)

    def takes_language(self, language: str) -> bool:
        """Whether this run writes files of a language."""
        return not self.languages or language in self.languages


@dataclass(frozen=True)
class Outcome:
    """What a run would do, platform by platform, and what it warns of."""

    changes: tuple[write.Change, ...]
    warnings: tuple[Diagnostic, ...]
    strays: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the output folder is exactly what the specs say."""
        return not self.strays and all(change.is_clean for change in self.changes)


def generate(
    specs: Path,
    templates: Sequence[Path],
    out: Path,
    selection: Selection,
    *,
    force: bool = False,
    compiled: BytecodeCache | None = None,
) -> Outcome:
    """Compare all that the specs say with the output folder; `write.apply` writes a difference.

    `compiled` keeps compiled templates from run to run. Raises SpecError with the diagnostics of
    every platform before anything is compared.
    """
    with rare_collections():
        targets = load_targets(templates)
        platforms, warnings = load_platforms(specs, selection.platforms, targets)
        maker = Maker(targets, templates)
        for target in (*targets, *maker.formats):
            target.jinja.bytecode_cache = compiled
        changes = [
            _compare(platform, maker, out / platform.id, selection, force) for platform in platforms
        ]
    strays = [] if selection.platforms else _strays(out, load.platform_folders(specs))
    return Outcome(tuple(changes), tuple(warnings), tuple(strays))


def _compare(
    platform: ir.Platform, maker: Maker, folder: Path, selection: Selection, force: bool
) -> write.Change:
    plans = [(target, plan(platform, target.language, target.files)) for target in maker.targets]
    universe = {job.output: job for _, jobs in plans for job in jobs}
    contents = Spool()
    samples: list[Sample] = []
    for target, rendered in _rendered(platform, plans, selection):
        for job, text in rendered:
            contents.add(job.output, text)
            if job.is_sample:
                samples.append(Sample(job, target, text))

    def keeps(path: str) -> bool:
        job, language = universe.get(path), _language_of(path)
        return (language != "" and not selection.takes_language(language)) or (
            job is not None and not selection.takes(job)
        )

    for path, text in maker.make(platform, samples, folder, keeps):
        contents.add(path, text)
    return write.compare(folder, contents.hashes, contents, keeps, force=force)


def _rendered(
    platform: ir.Platform, plans: list[tuple[Target, list[Job]]], selection: Selection
) -> Iterator[tuple[Target, list[tuple[Job, str]]]]:
    """The files that a run takes, in parts: a language and a share of its endpoints each."""
    parts = [
        (target, part)
        for target, jobs in plans
        for part in _parts(platform, [job for job in jobs if selection.takes(job)])
    ]

    def work(number: int) -> list[tuple[int, str]]:
        target, part = parts[number]
        return list(render_jobs(platform, target, part))

    files = sum(len(part) for _, part in parts)
    for (target, part), texts in zip(parts, spread(work, len(parts), files=files), strict=True):
        yield target, [(part[number], text) for number, text in texts]


def _parts(platform: ir.Platform, jobs: list[Job]) -> list[list[Job]]:
    """Jobs shared out by endpoint, so that what is bound for an endpoint is bound once."""
    count = len(platform.operations) // _PART + 2
    share = {
        each.id: n * count // len(platform.operations) for n, each in enumerate(platform.operations)
    }
    for group in reversed(platform.groups):
        share[group.name.text] = share[group.operations[0].id] if group.operations else 0
    parts: list[list[Job]] = [[] for _ in range(count)]
    for job in jobs:
        parts[share.get(job.operation or job.group or "", 0)].append(job)
    return [part for part in parts if part]


def _strays(out: Path, known: Sequence[str]) -> list[str]:
    """What stands in the output folder beside the platforms' folders."""
    if not out.is_dir():
        return []
    return sorted(path.name for path in out.iterdir() if path.name not in {*known, STATE})


def _language_of(path: str) -> str:
    """The language a file of a platform's folder belongs to: `sdk/<language>/…`; documents have none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in (SDK, SAMPLES) else ""
