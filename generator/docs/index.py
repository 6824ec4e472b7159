"""`samples/index.json`: one entry for each sample file, computed from its final bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from generator import ir
from generator.docs.layout import json_document, json_line
from generator.docs.parts import Parts
from generator.examples import example_text
from generator.hashing import digest
from generator.language import DOCUMENTED, TYPED_STYLES, Language
from generator.pipeline import Target
from generator.plan import Job

INDEX = "samples/index.json"
SCHEMA_VERSION = 1
_LIST = "samples"

Segment = dict[str, int]

# What the lines of each segment do.
_PARTS = {
    "short": ("client", "request", "parameter", "call", "response"),
    "client": ("client",),
    "request": ("request", "parameter"),
    "call": ("call",),
    "response": ("response",),
}


class Rendered(NamedTuple):
    """A file that a run makes: its job, its language, its final text."""

    job: Job
    target: Target
    text: str


def index_part(entries: Sequence[Mapping[str, Any]]) -> str:
    """The entries of an endpoint as they stand in the index, each in a line."""
    return ",\n".join([f"    {json_line(entry)}" for entry in entries])


def whole_index(platform: str, endpoints: Iterable[str], parts: Parts) -> Iterator[str]:
    """The index in pieces: the endpoints by id, of each its entries."""
    before = json_document({"schema_version": SCHEMA_VERSION, "platform": platform, _LIST: []})
    head, _, tail = before.rpartition("]")
    yield head
    between = "\n"
    for id_ in sorted(endpoints):
        part = parts(id_, INDEX)
        if part:
            yield f"{between}{part}"
            between = ",\n"
    yield f"\n  ]{tail}" if between != "\n" else f"]{tail}"


def entries_by_file(index: bytes) -> dict[str, dict[str, Any]]:
    """The entries of an index by their file's path in the platform's folder; none where unreadable."""
    try:
        samples = json.loads(index)[_LIST]
        return {f"samples/{entry['file']}": entry for entry in samples if entry["operation"]["id"]}
    except (ValueError, KeyError, TypeError):
        return {}


def sample_id(operation: str, language: str, style: str, example: str) -> str:
    """The id of a sample: stable, and without the example where it is the default."""
    id_ = f"{operation}.{language}.{style}"
    return id_ if example == ir.DEFAULT_EXAMPLE else f"{id_}.{example}"


class Indexed:
    """An endpoint as the index has it: what the entries of all its samples say, and each of them."""

    def __init__(self, platform: ir.Platform, operation: ir.Operation) -> None:
        self._platform, self._operation = platform, operation
        self._sent = cache(self._names_sent)
        self._about = {
            "id": operation.id,
            "path": operation.path,
            "methods": operation.methods,
            "title": operation.title,
            "group": operation.group,
            "token": operation.token,
        }

    def entry(
        self, sample: Rendered, documented: str | None, install: Sequence[str]
    ) -> dict[str, Any]:
        """The entry of a sample; `documented` is what the documentation prints in its language."""
        job, language = sample.job, sample.target.language
        lines = sample.text.splitlines()
        is_typed = job.style in TYPED_STYLES
        variant = job.style if is_typed else DOCUMENTED
        does = _purposes(language, variant, lines)
        segments = _segments(does)
        id_ = sample_id(self._operation.id, job.language, job.style, job.example)
        if is_typed or job.example in self._operation.examples:
            documented = None
        numbers = [number for number, purpose in enumerate(does, 1) if purpose == "parameter"]
        sent = zip(self._sent(job.example, is_typed=is_typed), numbers, strict=False)
        return {
            "id": id_,
            "region_tag": re.sub(r"\W", "_", f"{self._platform.id}_{id_}".replace("-", "__")),
            "operation": self._about,
            "example": job.example,
            "language": job.language,
            "linguist": language.linguist,
            "highlighter": language.highlighter,
            "style": job.style,
            "variant": variant,
            "file": job.output.removeprefix("samples/"),
            "sha256": digest(sample.text.encode()),
            "lines": len(lines),
            "segments": segments,
            "parameters": [{"name": name, "line": line} for name, line in sent],
            "install": install,
            "documentation": _compared(documented, lines, segments),
        }

    def _names_sent(self, example: str, *, is_typed: bool) -> list[str]:
        """The parameters that samples of an example send: typed ones leave out those without one."""
        fields = self._operation.examples.get(example, self._operation).parameters
        sent = (each for each in fields if not is_typed or each.is_file or example_text(each))
        return [each.name.text for each in sent]


def _purposes(language: Language, variant: str, lines: list[str]) -> tuple[str, ...]:
    """What each line does. Rules of typed calls begin with `typed.`, and see a line with its margin."""
    purpose = _reader(language, variant)
    if variant == DOCUMENTED:
        lines = [line.lstrip() for line in lines]
    return tuple(map(purpose, lines))


@lru_cache(maxsize=100)
def _reader(language: Language, variant: str) -> Callable[[str], str]:
    """What a line does, by the first rule that fits it; most lines come again in other samples."""
    prefix = "" if variant == DOCUMENTED else "typed."
    rules = [each for each in language.segments.items() if each[0].startswith(prefix)]
    compiled = [(name.removeprefix(prefix), re.compile(rule).match) for name, rule in rules]

    @lru_cache(maxsize=10_000)
    def purpose(line: str) -> str:
        for does, matches in compiled:
            if matches(line):
                return does
        return ""

    return purpose


@lru_cache(maxsize=1_000)
def _segments(does: tuple[str, ...]) -> Mapping[str, Segment]:
    """First and last line of each part; what handles the answer may share the line of the call.

    Samples with as many parameters are laid out alike, so that most are known already.
    """
    numbers = range(1, len(does) + 1)
    first = dict(zip(reversed(does), reversed(numbers), strict=True))
    last = dict(zip(does, numbers, strict=True))
    found = {"whole": {"start": 1, "end": len(does)}}
    for part, purposes in _PARTS.items():
        present = [purpose for purpose in purposes if purpose in first]
        if present:
            start, end = min(map(first.__getitem__, present)), max(map(last.__getitem__, present))
            found[part] = {"start": start, "end": end}
    if "call" in found:
        _stretch(found)
        found.setdefault("response", found["call"])
    return found


def _stretch(found: dict[str, Segment]) -> None:
    """A part lasts until the next begins; arguments may stand inside their call."""
    call = found["call"]
    request = found.get("request", call)
    if "client" in found:
        found["client"]["end"] = min(request["start"], call["start"]) - 1
    if "response" in found:
        call["end"] = found["response"]["start"] - 1
    if request["start"] > call["start"]:
        request["end"] = call["end"] - 1


def install_lines(platform: ir.Platform, language: Language) -> list[str]:
    """The lines that install the SDK of a language."""
    names = {**language.names_of(platform), "platform": platform.id, "version": platform.version}
    written = []
    for line in language.install:
        filled = line
        for key, name in names.items():
            filled = filled.replace(f"{{{key}}}", name)
        written.append(filled)
    return written


def _compared(
    documented: str | None, lines: list[str], segments: Mapping[str, Segment]
) -> str | None:
    """Whether the lines of the call are those of the documentation; None where it prints none."""
    if documented is None or "short" not in segments:
        return None
    short, printed = segments["short"], documented.rstrip("\n")
    shown = lines[short["start"] - 1 : short["end"]]
    margin = shown[0][: -len(shown[0].lstrip())]
    is_same = "\n".join([line.removeprefix(margin) for line in shown]) == printed
    return "identical" if is_same else "corrected"
