"""Documents that belong to no language, rendered over an API with the samples of every language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from pydantic_core import PydanticSerializationError, to_json

from generator import ir
from generator.bind import Binder, PlatformView
from generator.diagnostics import UNSEEN
from generator.language import COMPLETE, RUNNABLE, TYPED_ASYNC, TYPED_STYLES, Language, is_private
from generator.pipeline import Target
from generator.plan import Job, Paths
from generator.render import render
from generator.spreading import spread

# Half a character has no UTF-8; line feeds stand between the lines of JSON only.
_UNSEEN = re.compile(f"{UNSEEN.pattern}|[\ud800-\udfff]")
_NOT_PLAIN = re.compile(r"[^\n -~]+")
# Documents of endpoints that are rendered in one go.
_HANDFUL = 500
_WRITTEN_NUMBER = re.compile(r'"\\u0000([-+.0-9eE]+)\\u0000"')
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


def _tidy(text: str) -> str:
    """JSON laid out for reading, its numbers as they were written."""
    value = json.loads(text, parse_float=lambda number: f"\0{number}\0")
    return _WRITTEN_NUMBER.sub(r"\1", json_document(value))


def json_document(value: Any) -> str:
    """JSON laid out for reading, with nothing in it that readers can't see."""
    try:
        laid_out = to_json(value, indent=2).decode() + "\n"
    except PydanticSerializationError:  # half a character, which only the slow writer takes
        laid_out = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    return _NOT_PLAIN.sub(lambda run: _UNSEEN.sub(_escaped, run[0]), laid_out)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def finished(text: str) -> Markup:
    """The mark of finished text, for what is JSON or a plain word already."""
    return Markup(text)  # noqa: S704


@dataclass(frozen=True)
class Written:
    """A sample that stands in the output folder: its language, its entry in the index, its text."""

    language: Language
    entry: Mapping[str, Any]
    text: str


class SampleView:
    """A sample as documents show it."""

    def __init__(self, binder: Binder, sample: Written) -> None:
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
        self.is_task = entry["style"] == TYPED_ASYNC
        self.install = tuple(binder.text(line) for line in entry.get("install", ()))


class PageView:
    """An endpoint with its samples."""

    def __init__(
        self, binder: Binder, operation: Any, source: ir.Operation, samples: list[SampleView]
    ) -> None:
        self.operation = operation
        self.calls_back = source.is_callback
        self.sent = tuple(each for each in operation.parameters if each.has_example or each.is_file)
        self.required = tuple(each for each in operation.parameters if each.required)
        self.is_rest = source.path.startswith("/")
        segments = source.segments if self.is_rest else ()
        self.segments = tuple(binder.text(segment) for segment in segments)
        self.is_upload = any(field.is_file for field in source.parameters)
        self.runnable = tuple(each for each in samples if each.is_runnable)
        self.complete = tuple(each for each in samples if each.is_complete)
        self.typed = tuple(each for each in samples if each.is_typed)


class ChapterView:
    """A group with its pages."""

    def __init__(self, group: Any, pages: tuple[PageView, ...]) -> None:
        self.group = group
        self.pages = pages
        self.calls = tuple(page for page in pages if not page.calls_back)


def _one_of_each_language(shown: Mapping[str, list[SampleView]]) -> tuple[SampleView, ...]:
    """A sample of each language, whose install lines are those of all."""
    found = {str(sample.title.json): sample for samples in shown.values() for sample in samples}
    return tuple(found[title] for title in sorted(found))


def _plan(platform: ir.Platform, formats: Target) -> Iterator[Job]:
    """Every document of a platform: it stands where its template stands."""
    paths = Paths(platform, formats.language)
    for template in sorted(formats.files):
        if not is_private(template) and not template.startswith("_"):
            yield from paths.jobs(template, template, RUNNABLE)


def render_documents(
    platform: ir.Platform, formats: Target, samples: Iterable[Written]
) -> Iterator[tuple[str, str]]:
    """Path and text of every document."""
    binder = DocumentBinder(platform, formats.language, RUNNABLE)
    view = PlatformView(binder)
    shown: dict[str, list[SampleView]] = {}
    for sample in samples:
        shown.setdefault(sample.entry["operation"]["id"], []).append(SampleView(binder, sample))
    pages = {
        each.id: PageView(binder, view.operation(each.id), each, shown.get(each.id, []))
        for each in platform.operations
    }
    chapters = tuple(
        ChapterView(group, tuple(pages[str(each.id)] for each in group.operations))
        for group in view.groups
    )
    whole: dict[str, object] = {
        "platform": view,
        "chapters": chapters,
        "pages": tuple(pages.values()),
        "paths": tuple(each for each in pages.values() if each.is_rest and not each.calls_back),
        "called": tuple(chapter for chapter in chapters if chapter.calls),
        "callbacks": tuple(each for each in pages.values() if each.calls_back),
        "installs": _one_of_each_language(shown),
        "gateways": tuple(each for each in view.gateways if each.kind == "api"),
    }

    def document(job: Job) -> tuple[str, str]:
        if not job.rendered:
            return job.output, formats.files[job.template]
        context = whole
        if job.operation is not None:
            page = pages[job.operation]
            context = {**whole, "page": page, "operation": page.operation}
        text = render(formats.jinja, job.template, context, formats.language.id)
        return job.output, _tidy(text) if text.strip() and job.output.endswith(".json") else text

    jobs = list(_plan(platform, formats))
    parts = list(_parts(jobs))

    def work(number: int) -> list[tuple[str, str]]:
        made = (document(job) for job in parts[number])
        return [(path, text) for path, text in made if text.strip()]

    for made in spread(work, len(parts), files=len(jobs)):
        yield from made


def _parts(jobs: list[Job]) -> Iterator[list[Job]]:
    """Documents of the whole platform one by one, for they are long; those of endpoints together."""
    yield from ([job] for job in jobs if job.operation is None)
    pages = [job for job in jobs if job.operation is not None]
    yield from (pages[start : start + _HANDFUL] for start in range(0, len(pages), _HANDFUL))
