"""Makes what belongs to no language: the sample index, and the documents over the samples of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import ir
from generator.docs.documents import Documents, Whole, Written
from generator.docs.index import (
    INDEX,
    Indexed,
    Rendered,
    entries_by_file,
    index_part,
    install_lines,
    whole_index,
)
from generator.docs.parts import Parts
from generator.language import DOCUMENTED, Language
from generator.lazy import lazy
from generator.pipeline import Target, load_targets, render_platform
from generator.plan import SAMPLES, Job

FORMATS_FILE = "formats.yaml"

# A sample that a run leaves as it is: its entry in the index, and its text.
KeptSample = tuple[Mapping[str, Any], str]


@dataclass(frozen=True)
class Page:
    """What was made of an endpoint: its files by path, and its parts of other files by name."""

    files: Mapping[str, str]
    parts: Mapping[str, str]


class Maker:
    """The documents of one set of templates."""

    def __init__(self, targets: Sequence[Target], templates: Sequence[Path]) -> None:
        self.targets = targets
        self.formats = load_targets(templates, FORMATS_FILE)

    def make(self, platform: ir.Platform, samples: Iterable[Rendered]) -> Iterator[tuple[str, str]]:
        """Path and text of every document, where the samples are all there are."""
        book = Book(self, platform)
        printed = self._printed(platform)
        by_operation: dict[str, list[Rendered]] = {}
        for sample in samples:
            by_operation.setdefault(sample.job.operation or "", []).append(sample)
        parts: dict[str, Mapping[str, str]] = {}
        for operation in platform.operations:
            found = by_operation.get(operation.id, [])
            page = book.page(operation, found, printed.get(operation.id, {}), ())
            yield from page.files.items()
            parts[operation.id] = page.parts
        languages = {sample.job.language for found in by_operation.values() for sample in found}
        for whole in book.whole(lambda id_, name: parts[id_][name], parts, languages):
            pieces = whole.pieces()
            if pieces is not None:
                yield whole.path, "".join(pieces)

    def _printed(self, platform: ir.Platform) -> dict[str, dict[str, str]]:
        printed: dict[str, dict[str, str]] = {}
        for target in self.targets:
            for job, text in render_platform(platform, target, is_documented).items():
                printed.setdefault(job.operation or "", {})[job.language] = text
        return printed


def is_documented(job: Job) -> bool:
    """Whether a job makes a sample as the documentation prints it."""
    return job.is_sample and job.style == DOCUMENTED


class Book:
    """The documents of one platform: what each endpoint gives, then what is put together of it.

    Without `documents` it is the index of samples, and what belongs to it.
    """

    def __init__(self, maker: Maker, platform: ir.Platform, *, documents: bool = True) -> None:
        self._platform, self._targets = platform, maker.targets
        self._documents = [Documents(platform, each, all_=documents) for each in maker.formats]

    def page(
        self,
        operation: ir.Operation,
        samples: Iterable[Rendered],
        printed: Mapping[str, str],
        kept: Iterable[KeptSample],
    ) -> Page:
        """What is made of an endpoint and its samples.

        `printed` is what the documentation prints of it, by language.
        """
        indexed = Indexed(self._platform, operation)
        entries = [(each, self._entry(indexed, each, printed)) for each in samples]
        made: list[KeptSample] = [(entry, sample.text) for sample, entry in entries]
        found = sorted([*made, *kept], key=lambda each: str(each[0]["id"]))
        written = [
            Written(self._languages[entry["language"]], entry, text)
            for entry, text in found
            if entry["language"] in self._languages
        ]
        files: dict[str, str] = {}
        parts = {INDEX: index_part([entry for entry, _ in found])}
        for documents in self._documents:
            more_files, more_parts = documents.of_endpoint(operation, written)
            files |= more_files
            parts |= more_parts
        return Page(files, parts)

    def whole(
        self, parts: Parts, endpoints: Iterable[str], languages: Iterable[str]
    ) -> list[Whole]:
        """What is put together of parts.

        `endpoints` have parts, those among them whose samples alone are left; `languages` have samples.
        """
        found = [self._languages[each] for each in languages if each in self._languages]
        known = [(each, self._installs[each.id]) for each in found]
        index = Whole(INDEX, lambda: whole_index(self._platform.id, endpoints, parts))
        return [index, *(whole for each in self._documents for whole in each.whole(parts, known))]

    def _entry(
        self, indexed: Indexed, sample: Rendered, printed: Mapping[str, str]
    ) -> dict[str, Any]:
        documented = printed.get(sample.job.language)
        install = self._installs[sample.job.language]
        return indexed.entry(sample, documented, install)

    @lazy
    def _installs(self) -> dict[str, list[str]]:
        return {id_: install_lines(self._platform, each) for id_, each in self._languages.items()}

    @lazy
    def _languages(self) -> dict[str, Language]:
        return {target.language.id: target.language for target in self._targets}


def kept_samples(
    folder: Path, keeps: Callable[[str], bool], paths: Iterable[str]
) -> dict[str, list[KeptSample]]:
    """The samples that a run leaves as they are, by endpoint: their entries and their texts.

    `paths` are all that stand in the folder.
    """
    if not any(path.startswith(f"{SAMPLES}/") and keeps(path) for path in paths):
        return {}
    try:
        index = (folder / INDEX).read_bytes()
    except OSError:
        return {}
    kept: dict[str, list[KeptSample]] = {}
    for path, entry in entries_by_file(index).items():
        if keeps(path) and (folder / path).is_file():
            text = (folder / path).read_text(encoding="utf-8")
            kept.setdefault(entry["operation"]["id"], []).append((entry, text))
    return kept
