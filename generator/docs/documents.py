"""Documents that belong to no language, rendered over an API with the samples of every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import ir
from generator.bind import Binder, PlatformView
from generator.language import COMPLETE, RUNNABLE, Language
from generator.pipeline import Target
from generator.plan import plan_documents
from generator.render import render


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
        self.install = tuple(binder.text(line) for line in entry.get("install", ()))


class PageView:
    """An endpoint with its samples."""

    def __init__(self, operation: Any, samples: tuple[SampleView, ...]) -> None:
        self.operation = operation
        self.samples = samples
        self.runnable = tuple(each for each in samples if each.is_runnable)
        self.complete = tuple(each for each in samples if each.is_complete)


class ChapterView:
    """A group with its pages."""

    def __init__(self, group: Any, pages: tuple[PageView, ...]) -> None:
        self.group = group
        self.pages = pages


def render_documents(
    platform: ir.Platform, formats: Target, samples: Iterable[Written]
) -> Iterator[tuple[str, str]]:
    """Path and text of every document."""
    binder = Binder(platform, formats.language, RUNNABLE)
    view = PlatformView(binder)
    shown: dict[str, list[SampleView]] = {}
    for sample in samples:
        shown.setdefault(sample.entry["operation"]["id"], []).append(SampleView(binder, sample))
    pages = {
        str(each.id): PageView(each, tuple(shown.get(str(each.id), ()))) for each in view.operations
    }
    chapters = tuple(
        ChapterView(group, tuple(pages[str(each.id)] for each in group.operations))
        for group in view.groups
    )
    for job in plan_documents(platform, formats.language, formats.files):
        if not job.rendered:
            yield job.output, formats.files[job.template]
            continue
        context: dict[str, object] = {
            "platform": view,
            "chapters": chapters,
            "pages": tuple(pages.values()),
        }
        if job.operation is not None:
            page = pages[job.operation]
            context |= {"page": page, "operation": page.operation}
        text = render(formats.jinja, job.template, context, formats.language.id)
        if text.strip():
            yield job.output, text
