"""The way through: load, validate, build, bind, render, format, write. Read this one first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, TemplateError

from generator import formatting, ir, load
from generator.bind import Parts, PlatformView, bind
from generator.build import build_group, build_platform
from generator.diagnostics import Diagnostic, Location, SpecError, errors_of
from generator.language import (
    DOCUMENTED,
    RUNNABLE,
    TEMPLATE_SUFFIX,
    Language,
    build_language,
    check_language,
    check_platform_names,
    part_name,
)
from generator.lazy import lazy
from generator.plan import Job, plan
from generator.render import environment, render
from generator.schema import LanguageDocument, PlatformDocument
from generator.source import Parse, Placed
from generator.validate import check_group, check_platform, check_shape


@dataclass(frozen=True)
class Target:
    """A language that code is generated for: its rules, and the files of its folder."""

    document: LanguageDocument
    language: Language
    files: Mapping[str, str]

    @lazy
    def parts(self) -> Mapping[str, str]:
        """The templates of what is made of a group, by name."""
        return {name: each for each in self.files if (name := part_name(each))}

    @lazy
    def jinja(self) -> Environment:
        """The environment its templates run in."""
        return environment(self.files)

    def compile(self) -> None:
        """Compile every template, or load it as it was compiled; a broken one fails where it is used."""
        for name in self.files:
            if name.endswith(TEMPLATE_SUFFIX):
                with suppress(TemplateError):
                    self.jinja.get_template(name)


def load_platform(specs: Path, platform: str) -> ir.Platform:
    """One platform from disk. Raises SpecError."""
    return load_platforms(specs, (platform,), ())[0][0]


def load_platforms(
    specs: Path,
    wanted: Sequence[str],
    targets: Sequence[Target],
    parse: Parse | None = None,
) -> tuple[list[ir.Platform], list[Diagnostic]]:
    """All platforms from disk, or those wanted, and the warnings about them.

    Raises SpecError with the errors of all of them.
    """
    found: list[Diagnostic] = []
    platforms: list[ir.Platform] = []
    for name, source in load.read_platforms(specs, wanted, parse):
        if isinstance(source, SpecError):
            found += source.diagnostics
            continue
        platform, diagnostics = understand(name, source, targets)
        found += diagnostics
        if platform is not None:
            platforms.append(platform)
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
        return text.replace(placeholder, platform.names.module) if placeholder else text
    context: dict[str, object] = {"platform": platform}
    if job.group is not None:
        outside = context["platform"] = platform.outside
        context["group"] = (platform if job.operation is None else outside).group(job.group)
    if job.operation is not None:
        operation = platform.operation(job.operation)
        operation = context["operation"] = operation.examples.get(job.example, operation)
        if job.model is not None:
            context["model"] = operation.model(job.model)
    text = render(target.jinja, job.template, context, target.language.id)
    if job.part:
        return text.removesuffix("\n")
    if not text or text.isspace():
        return None
    return text if job.is_sample else _formatted(job, target.language, text)


def render_jobs(
    platform: ir.Platform, target: Target, jobs: Sequence[Job], parts: Parts | None = None
) -> Iterator[tuple[int, str]]:
    """The texts of some files in one language, by the number of their job; `parts` if known."""
    views: dict[bool, PlatformView] = {}
    for number, job in enumerate(jobs):
        documented = job.style == DOCUMENTED
        if documented not in views:
            view = views[documented] = bind(platform, target.language, job.style)
            view.print_parts(partial(_part, parts, view, target))
        text = render_job(job, views[documented], target)
        if text is not None:
            yield number, text


def render_platform(
    platform: ir.Platform, target: Target, takes: Callable[[Job], bool]
) -> dict[Job, str]:
    """The files of a platform in one language, as far as they are taken."""
    jobs = [job for job in plan(platform, target.language, target.files) if takes(job)]
    return {jobs[number]: text for number, text in render_jobs(platform, target, jobs)}


def understand(
    name: str, source: load.PlatformSource, targets: Sequence[Target]
) -> tuple[ir.Platform | None, list[Diagnostic]]:
    """The API of one platform where its documents are sound, and everything found in them."""
    platform, found = check_shape(PlatformDocument, source.platform)
    found += source.faults
    groups = []
    for placed in source.groups:
        group, diagnostics = placed.keep(understand_group, partial(understand_group, placed))
        found += diagnostics
        if group is not None:
            groups.append((placed, group))
    if platform is not None:
        found += check_platform(name, (source.platform, platform), groups)
        for target in targets:
            found += check_platform_names(source.platform, platform, target.document)
    if platform is None or errors_of(found):
        return None, found
    return build_platform(platform, (group for _, group in groups)), found


def understand_group(placed: Placed) -> tuple[ir.Group | None, list[Diagnostic]]:
    """The endpoints of a group where its document is sound in shape, and everything found in it."""
    group, found = check_group(placed)
    return build_group(group, placed.data) if group else None, found


def _part(
    parts: Parts | None, platform: PlatformView, target: Target, group: str, name: str
) -> str:
    """What is made of a group for files that are there once. Raises AttributeError."""
    if name not in target.parts:
        raise AttributeError(name)
    if parts is not None:
        return parts(group, name)
    template, language = target.parts[name], target.language.id
    job = Job(template, template, language, RUNNABLE, rendered=True, group=group)
    return render_job(job, platform, target) or ""


def _formatted(job: Job, language: Language, text: str) -> str:
    if not job.output.endswith(f".{language.extension}"):
        return text
    try:
        return formatting.format_text(language.formatter, text)
    except formatting.FormattingError as error:
        place = Location(f"{language.id}/{job.template}")
        message = f"{job.output}: {error}"
        raise SpecError([Diagnostic("unformattable", message, place)]) from error
