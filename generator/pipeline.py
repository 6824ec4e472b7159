"""The way through: load, validate, build, bind, render, format, write. Read this one first."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from jinja2 import Environment

from generator import formatting, ir, load, write
from generator.bind import PlatformView, bind
from generator.build import build
from generator.diagnostics import Diagnostic, Location, SpecError, errors_of
from generator.language import (
    COMPLETE,
    RUNNABLE,
    TEMPLATE_SUFFIX,
    Language,
    build_language,
    check_language,
    check_platform_names,
)
from generator.manifest import STATE
from generator.plan import SAMPLES, SDK, Job, plan
from generator.render import environment, render
from generator.schema import GroupDocument, LanguageDocument, PlatformDocument, PlatformSpec
from generator.validate import check_platform, check_shape

DEFAULT_STYLES = (RUNNABLE, COMPLETE)

# The tool that makes what belongs to no language, the sample index first; the core does not know it.
_DOCUMENTS = "generator.docs.making"


@dataclass(frozen=True)
class Target:
    """A language that code is generated for: its rules, and the files of its folder."""

    document: LanguageDocument
    language: Language
    files: Mapping[str, str]

    @cached_property
    def jinja(self) -> Environment:
        """The environment its templates run in."""
        return environment(self.files)


@dataclass(frozen=True)
class Sample:
    """A sample that a run makes: its job, its language, its final text."""

    job: Job
    target: Target
    text: str


class Maker(Protocol):
    """What makes the files of a platform that belong to no language, from the samples of all."""

    targets: Sequence[Target]

    def make(
        self,
        platform: ir.Platform,
        samples: Sequence[Sample],
        folder: Path,
        keeps: Callable[[str], bool],
    ) -> Mapping[str, str]:
        """Texts by path; samples that the run `keeps` stand in `folder`."""


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
) -> Outcome:
    """Compare all that the specs say with the output folder; `write.apply` writes a difference.

    Raises SpecError with the diagnostics of every platform before anything is compared.
    """
    targets = load_targets(templates)
    platforms, warnings = load_platforms(specs, selection.platforms, targets)
    maker = importlib.import_module(_DOCUMENTS).Maker(targets, templates)
    changes = [
        _compare(platform, maker, out / platform.id, selection, force) for platform in platforms
    ]
    names = load.platform_folders(specs)
    strays = [] if selection.platforms else load.stray_entries(out, names, STATE)
    return Outcome(tuple(changes), tuple(warnings), tuple(strays))


def load_platform(specs: Path, platform: str) -> ir.Platform:
    """One platform from disk. Raises SpecError."""
    return load_platforms(specs, (platform,), ())[0][0]


def load_platforms(
    specs: Path, wanted: Sequence[str], targets: Sequence[Target]
) -> tuple[list[ir.Platform], list[Diagnostic]]:
    """All platforms from disk, or those wanted, and the warnings about them.

    Raises SpecError with the errors of all of them.
    """
    found: list[Diagnostic] = []
    platforms: list[ir.Platform] = []
    for name, source in load.read_platforms(specs, wanted):
        if isinstance(source, SpecError):
            found += source.diagnostics
            continue
        spec, diagnostics = validate(name, source, targets)
        found += diagnostics
        if spec is not None:
            platforms.append(build(spec))
    if errors_of(found):
        raise SpecError(errors_of(found))
    return platforms, found


def load_targets(templates: Sequence[Path], marker: str = load.LANGUAGE_FILE) -> list[Target]:
    """Every language of the template folders, or what another file marks.

    Raises SpecError with all their diagnostics.
    """
    found: list[Diagnostic] = []
    targets: list[Target] = []
    for source in load.read_languages(templates, marker):
        document, diagnostics = check_shape(LanguageDocument, source.document)
        if document is not None:
            diagnostics += check_language(source.name, source.document, document)
        if document is not None and not errors_of(diagnostics):
            targets.append(Target(document, build_language(document), source.files))
        found += diagnostics
    if errors_of(found):
        raise SpecError(errors_of(found))
    return targets


def render_job(job: Job, platform: PlatformView, target: Target) -> str | None:
    """The text of one file; None where its template makes nothing."""
    if not job.rendered:
        text = target.files[job.template]
        placeholder = target.language.module_placeholder
        return text.replace(placeholder, platform.names["module"]) if placeholder else text
    context: dict[str, object] = {"platform": platform}
    if job.group is not None:
        context["group"] = platform.group(job.group)
    if job.operation is not None:
        context["operation"] = platform.operation(job.operation)
    if job.model is not None:
        context["model"] = platform.model(job.model)
    text = render(target.jinja, job.template, context, target.language.id)
    if not text.strip():
        return None
    return text if job.is_sample else _formatted(job, target.language, text)


def render_platform(
    platform: ir.Platform, target: Target, takes: Callable[[Job], bool]
) -> dict[Job, str]:
    """The files of a platform in one language, as far as they are taken."""
    views: dict[str, PlatformView] = {}
    rendered: dict[Job, str] = {}
    for job in plan(platform, target.language, target.files):
        if takes(job):
            if job.style not in views:
                views[job.style] = bind(platform, target.language, job.style)
            text = render_job(job, views[job.style], target)
            if text is not None:
                rendered[job] = text
    return rendered


def render_auxiliary(platform: ir.Platform, target: Target, folder: str) -> dict[str, str]:
    """The files of a private folder of the language, such as `verify`, by name: for tools, not owned."""
    view = bind(platform, target.language, RUNNABLE)
    rendered = {}
    for path in sorted(target.files):
        if path.startswith(f"{folder}/"):
            name = path.removeprefix(f"{folder}/").removesuffix(TEMPLATE_SUFFIX)
            rendered[name] = (
                render(target.jinja, path, {"platform": view}, target.language.id)
                if path.endswith(TEMPLATE_SUFFIX)
                else target.files[path]
            )
    return rendered


def validate(
    name: str, source: load.PlatformSource, targets: Sequence[Target]
) -> tuple[PlatformSpec | None, list[Diagnostic]]:
    """The spec of one platform where it is sound, and everything found in its documents."""
    platform, found = check_shape(PlatformDocument, source.platform)
    found += source.faults
    groups = []
    for placed in source.groups:
        group, diagnostics = check_shape(GroupDocument, placed)
        found += diagnostics
        if group is not None:
            groups.append((placed, group))
    if platform is not None:
        found += check_platform(name, (source.platform, platform), groups)
        for target in targets:
            found += check_platform_names(source.platform, platform, target.document)
    if platform is None or errors_of(found):
        return None, found
    return PlatformSpec(platform, tuple(group for _, group in groups)), found


def _compare(
    platform: ir.Platform, maker: Maker, folder: Path, selection: Selection, force: bool
) -> write.Change:
    files: dict[str, str] = {}
    samples: list[Sample] = []
    universe: dict[str, Job] = {}
    for target in maker.targets:
        universe |= {job.output: job for job in plan(platform, target.language, target.files)}
        for job, text in render_platform(platform, target, selection.takes).items():
            files[job.output] = text
            if job.is_sample:
                samples.append(Sample(job, target, text))

    def keeps(path: str) -> bool:
        job, language = universe.get(path), _language_of(path)
        return (language != "" and not selection.takes_language(language)) or (
            job is not None and not selection.takes(job)
        )

    files |= maker.make(platform, samples, folder, keeps)
    contents = {path: text.encode() for path, text in files.items()}
    return write.compare(folder, contents, keeps, force=force)


def _language_of(path: str) -> str:
    """The language a file of a platform's folder belongs to: `sdk/<language>/…`; documents have none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in (SDK, SAMPLES) else ""


def _formatted(job: Job, language: Language, text: str) -> str:
    if not job.output.endswith(f".{language.extension}"):
        return text
    try:
        return formatting.format_text(language.formatter, text)
    except formatting.FormattingError as error:
        place = Location(f"{language.id}/{job.template}")
        message = f"{job.output}: {error}"
        raise SpecError([Diagnostic("unformattable", message, place)]) from error
