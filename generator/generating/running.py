"""One run: all that the specs say, rendered and compared with the output folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache

from generator import ir, load, write
from generator.diagnostics import Diagnostic
from generator.docs.making import Maker, is_documented, kept_samples
from generator.generating.spool import Contents, Place, Spool
from generator.generating.units import Made, Unit, Workshop, units_of
from generator.language import COMPLETE, RUNNABLE, TYPED_STYLES
from generator.manifest import STATE
from generator.pipeline import load_platforms, load_targets
from generator.plan import SAMPLES, SDK, Job, plan
from generator.spreading import rare_collections, spread

DEFAULT_STYLES = (RUNNABLE, COMPLETE, *TYPED_STYLES)
# The units that are made in one go, at most.
_SHARE = 500


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
    plans = [plan(platform, target.language, target.files) for target in maker.targets]
    universe = {job.output: job for jobs in plans for job in jobs}

    def keeps(path: str) -> bool:
        job, language = universe.get(path), _language_of(path)
        return (language != "" and not selection.takes_language(language)) or (
            job is not None and not selection.takes(job)
        )

    units = units_of(
        platform,
        (
            (number, job)
            for number, jobs in enumerate(plans)
            for job in jobs
            if selection.takes(job) or is_documented(job)
        ),
    )
    workshop = Workshop(platform, maker, Spool(), kept_samples(folder, keeps), selection.takes)
    places = _made(workshop, units)
    hashes = {path: place.sha for path, place in places.items()}
    contents = Contents(places, workshop.spool)
    return write.compare(folder, hashes, contents, keeps, force=force)


def _made(workshop: Workshop, units: Sequence[Unit]) -> dict[str, Place]:
    """The files of a platform, made in shares by all cores."""
    count = len(units) // _SHARE + 2
    shares = [units[len(units) * n // count : len(units) * (n + 1) // count] for n in range(count)]

    def work(number: int) -> list[Made]:
        return workshop.make(shares[number])

    files = sum(len(jobs) for unit in units for jobs in unit.jobs.values())
    places: dict[str, Place] = {}
    parts = workshop.left_alone()
    languages: set[str] = set()
    for share, all_made in zip(shares, spread(work, count, files=files), strict=True):
        for unit, made in zip(share, all_made, strict=True):
            places |= made.files
            languages |= made.languages
            if unit.operation is not None:
                parts[unit.operation.id] = made.parts
    return places | workshop.assemble(parts, languages)


def _strays(out: Path, known: Sequence[str]) -> list[str]:
    """What stands in the output folder beside the platforms' folders."""
    if not out.is_dir():
        return []
    return sorted(path.name for path in out.iterdir() if path.name not in {*known, STATE})


def _language_of(path: str) -> str:
    """The language a file of a platform's folder belongs to: `sdk/<language>/…`; documents have none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in (SDK, SAMPLES) else ""
