"""A page's lines as its head (title, endpoint, description) and the sections below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importers.lines import (
    FENCE,
    QUOTES,
    Heading,
    Line,
    endpoint_of,
    heading_of,
    label_at_end,
    methods_of,
)
from generator.importers.words import NOTHING, RESPONSE_SAMPLE, label_of, section_of, squeezed

_UPDATED = re.compile(
    r"(?i)(?:last\s*)?(?:updated?|modified)(?:\s*(?:at|on|time|date))?\s*[:：]\s*"
    r"(\d{4}[-/.]\d\d?[-/.]\d\d?.*)"
)
_DESCRIBED = re.compile(r"(?i)(?:api\s*)?(?:description|desc|描述|说明)\s*[:：]\s*")
# The sections that stand above an endpoint's line, where else any heading may be a title.
_ABOVE_ENDPOINT = frozenset({"description", "common", "hosts"})
_EDGES = " -–—:：()（）_"


@dataclass
class Section:
    """A heading and the lines below it; `kind` is a section's, `sample`, `answer` or `unknown`."""

    kind: str
    label: str
    line: Line
    lines: list[Line] = field(default_factory=list)

    @property
    def is_code(self) -> bool:
        """Whether code stands here, in which a line may look like a heading."""
        return self.kind in ("sample", "answer") and any(not line.is_blank for line in self.lines)


@dataclass
class Head:
    """What stands above the first section."""

    place: Line
    methods: tuple[str, ...] = ()
    path: str = ""
    headings: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    updated: str = ""


def parts_of(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each endpoint: a page may hold several, each begun by its headings."""
    starts = [0]
    path = ""
    for at, line in enumerate(lines):
        found = endpoint_of(heading_of(line).text)
        if found and found[0]:
            if path and found[1] != path:
                starts.append(_first_heading(lines, at))
            path = found[1]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def split(lines: list[Line]) -> tuple[Head, list[Section]]:
    """The head and the sections of one endpoint's lines."""
    return _Splitter(lines).split()


def _first_heading(lines: list[Line], at: int) -> int:
    """Where the headings directly above a line begin."""
    start = at
    for above in range(at - 1, -1, -1):
        heading = heading_of(lines[above])
        if lines[above].is_blank:
            continue
        opens = section_of(heading.text) or label_of(heading.text)
        is_title = heading.marker in ("#", "-") and not opens
        if not is_title or endpoint_of(heading.text):
            break
        start = above
    return start


def _is_section(text: str) -> bool:
    return section_of(text) is not None or label_at_end(text) is not None


class _Splitter:
    """Tells headings from text and code, line by line."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._head = Head(lines[0])
        self._sections: list[Section] = []

    def split(self) -> tuple[Head, list[Section]]:
        """The head and the sections."""
        self._find_endpoint()
        fenced = False
        for at, line in enumerate(self._lines):
            opened = None if fenced else self._opened(line, at)
            if FENCE.match(line.text):
                fenced = not fenced
                opened = self._fenced_sample(line) if fenced else None
            current = self._sections[-1] if self._sections else None
            if opened:
                self._sections.append(opened)
            elif current is None or current.kind == "description":
                self._read_head(line)
            elif not self._repeats_path(line, current):
                current.lines.append(line)
        self._settle_plain_lines()
        return self._head, self._sections

    def _find_endpoint(self) -> None:
        """The methods and the path: a heading may repeat either, and two lines may share them."""
        head = self._head
        methods: tuple[str, ...] = ()
        for line in self._lines:
            text = heading_of(line).text
            if line.is_row or _is_section(text):
                continue
            found = endpoint_of(text)
            methods = methods or methods_of(text)
            if found and (not head.path or (found[0] and not head.methods)):
                head.methods, head.path = found
                head.place = line
        head.methods = head.methods or methods

    def _fenced_sample(self, fence: Line) -> Section | None:
        """The sample that a fence opens, where samples stand and it names a language."""
        current = self._sections[-1] if self._sections else None
        among = current and (
            current.kind == "samples" or (current.kind == "sample" and current.is_code)
        )
        label = label_of(fence.text.strip().strip("~"))
        return Section("sample", label, fence) if among and label else None

    def _opened(self, line: Line, at: int) -> Section | None:
        """The section that a line opens, if it does; `at` is where it stands."""
        heading = heading_of(line)
        is_title = self._is_title(line) and section_of(heading.text) not in _ABOVE_ENDPOINT
        if not heading.text or line.is_row or is_title:
            return None
        named = self._sample(heading)
        if not named and _is_answer(heading.text) and self._is_above_json(at):
            named = ("answer", heading.text)
        if named:
            return Section(*named, line)
        current = self._sections[-1] if self._sections else None
        in_code = current is not None and current.is_code
        section = section_of(heading.text)
        if section and (heading.marker or not in_code):
            return Section(section, "", line)
        below_head = current is not None or (self._head.headings and self._is_above_row(at))
        unknown = heading.marker == "#" and below_head and not in_code
        if unknown and not endpoint_of(heading.text):
            return Section("unknown", heading.text, line)
        return None

    def _is_above_row(self, at: int) -> bool:
        """Whether a table begins below a line."""
        return next((line.is_row for line in self._lines[at + 1 :] if not line.is_blank), False)

    def _is_above_json(self, at: int) -> bool:
        """Whether JSON begins below a line, or a fence or a quote that may hold it."""
        below = (line.text.strip() for line in self._lines[at + 1 :] if not line.is_blank)
        return next(below, "").lstrip(QUOTES)[:1] in ("{", "[", "`", "~")

    def _sample(self, heading: Heading) -> tuple[str, str] | None:
        """`sample` and its language, or `answer`, where a heading names one."""
        label = label_of(heading.text)
        if label:
            return "sample", label
        if not heading.marker:
            return None
        if section_of(heading.text):
            return None
        rest = self._behind_title(heading.text)
        if rest:
            return (
                ("answer", rest) if _is_answer(rest) else ("sample", label_of(rest) or rest.upper())
            )
        named = label_at_end(heading.text)
        if named:
            return "sample", named[1]
        return ("answer", heading.text) if _ends_as_answer(heading.text) else None

    def _is_title(self, line: Line) -> bool:
        """Whether a heading stands where titles do, above the endpoint, whatever its words."""
        place = self._head.place
        above = (line.number, line.column) < (place.number, place.column)
        return above and not self._sections

    def _behind_title(self, text: str) -> str:
        """What a heading says behind the endpoint's title; words that nobody knows, behind the last only."""
        titles = self._head.headings[-3:]
        for title in reversed(titles):
            wanted = squeezed(title)
            for at in range(1, min(len(text), 2 * len(title) + 2)):
                if squeezed(text[:at]) == wanted:
                    rest = text[at:].strip(_EDGES)
                    apart = not text[at].isalnum() and (_is_answer(rest) or title == titles[-1])
                    if rest and (apart or label_of(rest)):
                        return rest
        return ""

    def _read_head(self, line: Line) -> None:
        """A line above the first section: a heading, the endpoint, its description or a date."""
        heading, head = heading_of(line), self._head
        text = heading.text.lstrip("> ").strip()
        if not text or NOTHING.fullmatch(text) or endpoint_of(text) or methods_of(text):
            return
        updated = _UPDATED.fullmatch(text)
        if updated:
            head.updated = updated[1].strip()
        elif heading.marker == "#" or (heading.marker and line.number < head.place.number):
            head.headings.append(text)
        elif line.number < head.place.number:
            head.plain.append(text)
        else:
            said = line.text.strip() if heading.marker == "-" else text
            head.about.append(_DESCRIBED.sub("", said))

    def _settle_plain_lines(self) -> None:
        """Lines without a mark above the endpoint are its headings, unless others are marked."""
        head = self._head
        path = squeezed(head.path).strip("/")
        head.headings = [each for each in head.headings if squeezed(each).strip("/") != path]
        if head.headings:
            head.about[:0] = (_DESCRIBED.sub("", text) for text in head.plain)
        else:
            head.headings = head.plain

    def _repeats_path(self, line: Line, current: Section) -> bool:
        heading = heading_of(line)
        found = endpoint_of(heading.text) if heading.marker == "#" and not current.is_code else None
        return found is not None and found[1] == self._head.path


def titled(head: Head, sections: list[Section]) -> tuple[str, str]:
    """The title and the category: samples repeat the title, which tells it from other headings."""
    repeated = _repeated_title(sections)
    headings = head.headings
    for at in range(len(headings) - 1, -1, -1):
        if repeated and squeezed(headings[at]) == squeezed(repeated):
            return headings[at], headings[at - 1] if at else ""
    if repeated and len(headings) == 1:
        return repeated, headings[0]
    if headings:
        return headings[-1], headings[-2] if len(headings) > 1 else ""
    return repeated, ""


def _repeated_title(sections: list[Section]) -> str:
    for section in sections:
        named = label_at_end(heading_of(section.line).text) if section.kind == "sample" else None
        if named and named[0].strip(_EDGES):
            return named[0].strip(_EDGES)
    return ""


def _is_answer(text: str) -> bool:
    return RESPONSE_SAMPLE.fullmatch(squeezed(text)) is not None


def _ends_as_answer(text: str) -> bool:
    words = text.split()[-6:]
    return any(_is_answer(" ".join(words[at:])) for at in range(len(words) - 1))
