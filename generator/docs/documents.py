"""Documents that belong to no language, rendered over an API with the samples of every language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from generator import ir
from generator.bind import Binder, PlatformView
from generator.docs.layout import tidy
from generator.docs.parts import Frame, Parts, PartsView
from generator.language import (
    COMPLETE,
    RUNNABLE,
    TEMPLATE_SUFFIX,
    TYPED_ASYNC,
    TYPED_STYLES,
    Language,
    is_private,
    part_name,
)
from generator.lazy import lazy
from generator.pipeline import Target
from generator.plan import Job, Plan, Source
from generator.render import render
from generator.text import finished
from generator.views import FieldView, OperationNames

# The folder of what is there to be read, beside the index of samples.
DOCS = "docs"
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


class DocumentBinder(Binder):
    """A binder whose texts have the forms of JSON that depend on what they hold."""

    def _text_makers(self) -> dict[str, Callable[[str], object]]:
        return {
            **super()._text_makers(),
            "key": lambda text: finished(re.sub(r"[^A-Za-z0-9._-]", "_", text)),
            "nav": lambda text: self.text(f"{text[:_LABEL]}…" if text[_LABEL:] else text).yaml,
            "is_integer": lambda text: bool(re.fullmatch(r"-?(?:0|[1-9]\d*)", text)),
            "is_number": lambda text: bool(_NUMBER.fullmatch(text)),
            "is_boolean": lambda text: text in ("true", "false"),
            "is_json": _is_json,
            "bare": lambda text: finished(text if _is_json(text) else json.dumps(text)),
        }


_LABEL = 80  # Characters; YAML reads no key of more than 1,024.


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return False
    return True


def _no_constant(name: str) -> None:
    raise ValueError(name)


@dataclass(frozen=True)
class Written:
    """A sample that stands in the output folder: its language, its entry in the index, its text."""

    language: Language
    entry: Mapping[str, Any]
    text: str


class SampleView:
    """A sample as documents show it."""

    def __init__(self, binder: Binder, operation: ir.Operation, sample: Written) -> None:
        entry, language = sample.entry, sample.language
        self.id = binder.text(entry["id"])
        self.file = binder.text(entry["file"])
        self.text = binder.text(sample.text)
        self.title = binder.text(language.title)
        self.linguist = binder.text(language.linguist)
        self.highlighter = binder.text(language.highlighter)
        self.is_runnable = entry["style"] == RUNNABLE
        self.is_complete = entry["style"] == COMPLETE
        self.is_typed = entry["style"] in TYPED_STYLES
        self.example = entry["example"]
        shown = operation.examples.get(self.example)
        self.example_title = binder.text(shown.title if shown else "")
        self.is_task = entry["style"] == TYPED_ASYNC


class Fragments:
    """The files under `docs/fragments/` of an endpoint, by name: what they hold, pages print, too."""

    def __init__(self, rendered: Callable[[str], str]) -> None:
        self._rendered = rendered

    def __getattr__(self, name: str) -> Markup:
        return finished(self._rendered(f"{DOCS}/fragments/{{operation}}/{name}.md.j2"))


class HeadingView(OperationNames):
    """An endpoint that is made whole where more is asked for than what is seen from outside."""

    def __init__(self, binder: Binder, platform: PlatformView, outline: ir.Outline) -> None:
        super().__init__(binder, outline, binder.scopes)
        self._platform, self._outline = platform, outline
        self.title = binder.text(outline.title)
        self.is_get = outline.http_method == "GET"

    def __getattr__(self, name: str) -> Any:
        return getattr(self._platform.operation(self._outline.id), name)


class EndpointView:
    """An endpoint as documents of the whole platform see it; `parts` is what was made of it for them."""

    def __init__(self, operation: Any, source: ir.Outline) -> None:
        self.operation = operation
        self.calls_back = source.is_callback
        self.is_rest = source.path.startswith("/")
        self.parts: PartsView | None = None


class PageView(EndpointView):
    """An endpoint with its samples, as its own documents see it; `examples` are the same of each other."""

    def __init__(
        self,
        binder: Binder,
        operation: Any,
        source: ir.Operation,
        samples: list[SampleView],
        example: str = ir.DEFAULT_EXAMPLE,
    ) -> None:
        super().__init__(operation, source)
        self.fragments: Fragments | None = None
        self.is_other = example != ir.DEFAULT_EXAMPLE
        self.key = finished(example if self.is_other else "documented")
        self.title = operation.title if self.is_other else binder.text("The documented call")
        self.about = operation.description if self.is_other else binder.text("")
        self.examples = tuple(
            PageView(binder, shown, source.examples[id_], samples, id_)
            for id_, shown in operation.examples.items()
            if not self.is_other
        )
        samples = [each for each in samples if each.example == example]
        self.sent = tuple(each for each in operation.parameters if each.has_example or each.is_file)
        self.required = tuple(each for each in operation.parameters if each.required)
        segments = source.segments if self.is_rest else ()
        self.segments = tuple(binder.text(segment) for segment in segments)
        self.is_upload = any(field.is_file for field in source.parameters)
        self.runnable = tuple(each for each in samples if each.is_runnable)
        self.complete = tuple(each for each in samples if each.is_complete)
        self.typed = tuple(each for each in samples if each.is_typed)

        self.every_runnable = self.runnable + sum((each.runnable for each in self.examples), ())
        self.every_typed = self.typed + sum((each.typed for each in self.examples), ())

    @lazy
    def shown(self) -> tuple[PageView, ...]:
        """Itself and its other examples, where there are any."""
        return (self, *self.examples) if self.examples else ()

    @lazy
    def given(self) -> tuple[tuple[FieldView, tuple[tuple[PageView, FieldView], ...]], ...]:
        """Where there are other examples, each parameter with what they give it."""
        return tuple(
            (
                field,
                tuple(
                    (page, each)
                    for page in self.shown
                    for each in page.sent
                    if each.wire is field.wire
                ),
            )
            for field in self.operation.parameters
            if self.examples
        )


class ChapterView:
    """A group with its endpoints."""

    def __init__(self, group: Any, pages: tuple[EndpointView, ...]) -> None:
        self.group = group
        self.pages = pages
        self.calls = tuple(page for page in pages if not page.calls_back)


class InstallView:
    """How the SDK of a language is installed."""

    def __init__(self, binder: Binder, language: Language, lines: Sequence[str]) -> None:
        self.title = binder.text(language.title)
        self.install = tuple(binder.text(line) for line in lines)


@dataclass(frozen=True)
class Whole:
    """A document of a whole platform: its path, and how it is made, in pieces; None where it is empty."""

    path: str
    pieces: Callable[[], Iterator[str] | None]


# The lines that install the SDK of each language that has samples.
Installs = Sequence[tuple[Language, Sequence[str]]]


def without_path(address: str) -> str:
    """The address of calls without a path, beside a gateway's."""
    return re.sub("/rest$", "/sync", address)


class Documents:
    """The documents of one platform in one set of formats: `all_`, or those that go with the samples."""

    def __init__(self, platform: ir.Platform, formats: Target, *, all_: bool = True) -> None:
        self._platform, self._formats = platform, formats
        self._templates = [
            each for each in sorted(formats.files) if all_ or not each.startswith(f"{DOCS}/")
        ]
        self._binder = DocumentBinder(platform, formats.language, RUNNABLE)
        self._view = PlatformView(self._binder)

    def of_endpoint(
        self, operation: ir.Operation, samples: Iterable[Written]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """The documents of an endpoint by path, and its parts of others by name."""
        jobs = list(self._plan.of_operation(operation))
        if not jobs and not self._part_templates:
            return {}, {}
        shown = [SampleView(self._binder, operation, sample) for sample in samples]
        view = self._view.operation(operation.id)
        page = PageView(self._binder, view, operation, shown)
        address = (*operation.hosts, self._platform.gateway(operation.gateway))[0].url
        context = {
            "platform": self._view.outside,
            "page": page,
            "operation": view,
            "gateway": self._binder.text(address if page.is_rest else without_path(address)),
        }
        rendered = cache(partial(self._rendered, context=context))
        page.fragments = Fragments(rendered)
        files = {}
        for job in jobs:
            text = rendered(job.template)
            if text.strip():
                files[job.output] = tidy(text) if job.output.endswith(".json") else text
        parts = {}
        for name, template in self._part_templates.items():
            text = self._rendered(template, context)
            is_json = template.endswith(f".json{TEMPLATE_SUFFIX}") and text.strip()
            parts[name] = (tidy(text) if is_json else text).removesuffix("\n")
        return files, parts

    def whole(self, parts: Parts, installs: Installs) -> Iterator[Whole]:
        """Every document of the whole platform; those that take time first, to be shared out evenly."""
        context = cache(partial(self._whole_context, installs))
        for job in sorted(self._whole_jobs(), key=lambda job: not job.rendered):
            yield Whole(job.output, partial(self._pieces, job, parts, context))

    def _pieces(
        self, job: Job, parts: Parts, context: Callable[[], dict[str, Any]]
    ) -> Iterator[str] | None:
        if not job.rendered:
            return iter((self._formats.files[job.template],))
        frame = Frame(parts, self._part_templates, is_json=job.output.endswith(".json"))
        for page in context()["pages"]:
            page.parts = PartsView(page.operation.id, frame)
        text = self._rendered(job.template, context())
        return frame.filled(text) if text.strip() else None

    def _whole_context(self, installs: Installs) -> dict[str, Any]:
        view = self._view
        pages = {
            each.id: EndpointView(HeadingView(self._binder, view, each), each)
            for each in self._platform.outlines
        }
        chapters = tuple(
            ChapterView(
                view.group(group.name.text), tuple(pages[each.id] for each in group.outlines)
            )
            for group in self._platform.groups
        )
        rest = tuple(each for each in pages.values() if each.is_rest and not each.calls_back)
        return {
            "platform": view,
            "chapters": chapters,
            "pages": tuple(pages.values()),
            "paths": rest,
            "called": tuple(chapter for chapter in chapters if chapter.calls),
            "callbacks": tuple(each for each in pages.values() if each.calls_back),
            "installs": tuple(
                InstallView(self._binder, *each)
                for each in sorted(installs, key=lambda each: each[0].title)
            ),
            "gateways": tuple(each for each in view.gateways if each.kind == "api"),
            "sync_gateway": self._binder.text(without_path(self._platform.gateway("api").url)),
        }

    def _rendered(self, template: str, context: dict[str, Any]) -> str:
        return render(self._formats.jinja, template, context, self._formats.language.id)

    def _whole_jobs(self) -> Iterator[Job]:
        yield from self._plan.once()
        for group in self._platform.groups:
            yield from self._plan.of_group(group)

    @lazy
    def _plan(self) -> Plan:
        """Every document stands where its template stands."""
        sources = (
            Source(template, template, RUNNABLE)
            for template in self._templates
            if not is_private(template) and not template.startswith("_")
            if not part_name(template)
        )
        return Plan(self._platform, self._formats.language, sources)

    @lazy
    def _part_templates(self) -> dict[str, str]:
        return {name: each for each in self._templates if (name := part_name(each))}
