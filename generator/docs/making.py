"""Makes what belongs to no language: the sample index, and the documents over the samples of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import ir
from generator.docs.documents import Written, render_documents
from generator.docs.index import INDEX, Sample, dump_index, entries_by_file, index_entries
from generator.language import DOCUMENTED
from generator.pipeline import Target, load_targets, render_platform
from generator.plan import Job
from generator.spreading import spread

FORMATS_FILE = "formats.yaml"


class Maker:
    """The documents of one set of templates."""

    def __init__(self, targets: Sequence[Target], templates: Sequence[Path]) -> None:
        self.targets = targets
        self.formats = load_targets(templates, FORMATS_FILE)
        self._languages = {target.language.id: target.language for target in targets}

    def make(
        self,
        platform: ir.Platform,
        samples: Sequence[Sample],
        folder: Path,
        keeps: Callable[[str], bool],
    ) -> Iterator[tuple[str, str]]:
        """Path and text of each; samples that the run `keeps` stand in `folder`."""
        kept = _kept(folder, keeps)
        entries = index_entries(
            platform, samples, self._printed(platform), [entry for entry, _ in kept.values()]
        )
        texts = {sample.job.output: sample.text for sample in samples}
        texts |= {path: text for path, (_, text) in kept.items()}
        written = [
            Written(self._languages[entry["language"]], entry, texts[f"samples/{entry['file']}"])
            for entry in entries
            if entry["language"] in self._languages
        ]
        yield INDEX, dump_index(platform, entries)
        for each in self.formats:
            yield from render_documents(platform, each, written)

    def _printed(self, platform: ir.Platform) -> dict[tuple[str, str | None], str]:
        """What the documentation prints, by language and operation."""

        def work(number: int) -> list[tuple[tuple[str, str | None], str]]:
            rendered = render_platform(platform, self.targets[number], _is_documented)
            return [((job.language, job.operation), text) for job, text in rendered.items()]

        count = len(self.targets)
        parts = spread(work, count, files=count * len(platform.operations))
        return dict(printed for part in parts for printed in part)


def _is_documented(job: Job) -> bool:
    return job.is_sample and job.style == DOCUMENTED


def _kept(folder: Path, keeps: Callable[[str], bool]) -> dict[str, tuple[Mapping[str, Any], str]]:
    """The samples that a run leaves as they are: their entries and texts, by path."""
    try:
        index = (folder / INDEX).read_bytes()
    except OSError:
        return {}
    return {
        path: (entry, (folder / path).read_text(encoding="utf-8"))
        for path, entry in entries_by_file(index).items()
        if keeps(path) and (folder / path).is_file()
    }
