"""A documentation page as logical lines: what the page ran together on one line stands apart again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importers.words import LABELS, RESPONSE_SAMPLE, label_of, section_of, squeezed

FENCE = re.compile(r"\s*(?:```|~~~)")
QUOTES = "\"“”'‘’«»"
_HASHES = re.compile(r"(?<![cC#＃])[#＃]{1,6}(?![#＃])(?=\s*[\w/.])")
_MARKER = re.compile(
    r"\s*(?:(?P<hash>[#＃]{1,6})|(?P<item>[-*+•·●](?![*\-])|\d{1,2}[.)、．])(?=\s*[^\W\d_]|\s*[#＃/.])|(?P<bold>\*\*))\s*"
)
_METHOD = r"(?:GET|POST|HSF)"
_METHODS = rf"{_METHOD}(?:\s*[/|,、&]\s*{_METHOD})*"
_PATH = rf"/(?!{_METHOD}(?![\w.-]))[^\s#|,;\"]+"
# A call without a path: behind a method or a caption only, since hosts and versions have dots, too.
_DOTTED = r"[A-Za-z][\w\-]*(?:\.[\w\-]+)+"
_GATEWAY = r"(?:https?://[^\s/]+/rest(?:/\d[\d.]*)?(?=/))"
_ENDPOINTS = (
    re.compile(rf"({_METHODS})\s*:?\s*({_DOTTED})"),
    re.compile(rf"({_METHODS})?\s*:?\s*({_PATH})"),
    re.compile(rf"((?i:{_METHODS}))\s*:?\s*{_GATEWAY}?({_PATH})"),
)
_NAMED = re.compile(rf"()({_DOTTED})")
_MARKS = r"[\s*`]*"
_INLINE_ENDPOINT = re.compile(
    rf"(?<![A-Z]){_MARKS}{_METHODS}{_MARKS}:?{_MARKS}(?:{_PATH}|{_DOTTED}\.[\w\-]+[`*]*)"
)
# Full-width ASCII as ASCII, each character in its place.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_CAPTION = re.compile(
    r"(?i)(?:(?:http|request|api)?\s*(?:methods?|url|path|uri)|api\s*name|"
    r"请求方[式法]|接口(?:路径|名称?))\s*[:：]\s*"
)
# A page may be one long line: what a heading says stands at its end, and is short.
_LONGEST_LABEL, _LONGEST_CAPTION = 24, 6
_BEFORE_LABEL = re.compile(r"(?:^|[\s:：\-–—(（])")
_RUN_IN_LABEL = re.compile(
    rf"(?<=[a-z0-9_])(?:{'|'.join(re.escape(label.upper()) for label in LABELS)})$"
)
_CLOSING = re.compile(r"(?:\s+[#＃]+|[#＃]{2,})$")
_CODE_MARK = re.compile(r"[\"“{|｜]")
_HEADING_END = re.compile(r"[\"“{|｜`]|(?<![cC])[#＃]")
_BODY_START = re.compile(r"[\"“'‘«{|｜]|```")


@dataclass(frozen=True)
class Line:
    """A logical line, and where it begins in the page."""

    text: str
    number: int
    column: int = 1

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()

    @property
    def is_row(self) -> bool:
        """Whether it looks like a row of a table."""
        text = self.text.strip()
        return text[:1] in ("|", "｜") or len(re.findall(r"(?<!\\)\|", text)) > 1


@dataclass(frozen=True)
class Heading:
    """What a line says apart from its marker: `#`, `-` for a list item, `*` for bold, or none."""

    text: str
    marker: str


def logical_lines(text: str) -> list[Line]:
    """The lines of a page; headings, endpoints and samples that share a line stand apart."""
    lines: list[Line] = []
    fenced = False
    for number, physical in enumerate(text.split("\n"), start=1):
        line = Line(physical, number)
        parts = [line] if fenced or line.is_blank else list(_apart(line))
        for part in parts:
            fenced ^= FENCE.match(part.text) is not None
        lines += parts
    return lines


def heading_of(line: Line) -> Heading:
    """A line without its marker."""
    match = _MARKER.match(line.text)
    if match is None:
        return Heading(line.text.strip(), "")
    text = _CLOSING.sub("", line.text[match.end() :].strip())
    if match["hash"]:
        return Heading(text, "#")
    if match["bold"]:
        return Heading(text.replace("**", "").strip(), "*")
    inner = heading_of(Line(text, line.number))
    return Heading(inner.text, "#" if inner.marker == "#" else "-")


def endpoint_of(text: str) -> tuple[tuple[str, ...], str] | None:
    """The methods (perhaps none) and the path, where they are all that `text` says."""
    flat = unicodedata.normalize("NFKC", text).replace("`", "").replace("*", "").strip()
    bare = _CAPTION.sub("", flat)
    forms = (*_ENDPOINTS, _NAMED) if bare != flat else _ENDPOINTS
    match = next(filter(None, (form.fullmatch(bare) for form in forms)), None)
    if match is None:
        return None
    methods = re.findall(_METHOD, (match[1] or "").upper())
    return tuple(dict.fromkeys(methods)), match[2].rstrip(".,:)")


def methods_of(text: str) -> tuple[str, ...]:
    """The methods, where they are all that `text` says."""
    flat = unicodedata.normalize("NFKC", text).replace("`", "").replace("*", "").strip()
    flat = _CAPTION.sub("", flat)
    return tuple(dict.fromkeys(re.findall(_METHOD, flat))) if re.fullmatch(_METHODS, flat) else ()


def label_at_end(text: str) -> tuple[str, str] | None:
    """What stands before the language that ends a sample's heading, and the language."""
    for match in _BEFORE_LABEL.finditer(text, max(0, len(text) - _LONGEST_LABEL)):
        label = label_of(text[match.end() :])
        if label:
            return text[: match.start()].strip(), label
    run_in = _RUN_IN_LABEL.search(text, max(0, len(text) - _LONGEST_LABEL))
    return (text[: run_in.start()], LABELS[run_in[0].lower()]) if run_in else None


def _apart(line: Line) -> Iterator[Line]:
    """The logical lines of a physical one."""
    start = 0
    for at in _breaks(line.text):
        if line.text[start:at].strip():
            yield _part(line, start, at)
        start = at
    yield _part(line, start, len(line.text))


def _part(line: Line, start: int, end: int) -> Line:
    return Line(line.text[start:end].rstrip(), line.number, start + 1)


def _breaks(text: str) -> list[int]:
    """Where a new logical line begins inside a physical one."""
    breaks: set[int] = set()
    begin = len(text) - len(text.lstrip())
    marker = _MARKER.match(text)
    if marker and not marker["hash"]:
        head = _heading_part(text, marker.end())
        if label_at_end(head) and _BODY_START.match(text, marker.end() + len(head)):
            breaks.add(marker.end() + len(head))
    code = _CODE_MARK.search(text)
    # Above the first code or table of a line that is a heading, everything behind a mark is one too.
    open_end = code.start() if code else len(text)
    titled = text[begin : begin + 1] in ("#", "＃")
    quoted = text[begin : begin + 1] in tuple(QUOTES)
    for match in _HASHES.finditer(text):
        if quoted and not _behind_quote(text, match.start()):
            continue
        head = _heading_part(text, match.end())
        opens = _opens_something(head)
        bare = titled and match.start() < open_end
        if match.start() > begin and (opens or bare) and not _inside_cell(text, match.start()):
            breaks.add(match.start())
        if opens and _BODY_START.match(text, match.end() + len(head)):
            breaks.add(match.end() + len(head))
    if marker:
        half_width = text[:open_end].translate(_HALF_WIDTH)
        for match in _INLINE_ENDPOINT.finditer(half_width, marker.end()):
            breaks.update(at for at in match.span() if marker.end() < at < len(text.rstrip()))
    return sorted(breaks)


def _heading_part(text: str, at: int) -> str:
    """What of a line can be heading from `at` on: all before a quote, a pipe, a brace or a mark."""
    end = _HEADING_END.search(text, at)
    return text[at : end.start()] if end else text[at:]


def _opens_something(head: str) -> bool:
    if section_of(head) or label_at_end(head):
        return True
    words = head.split()[-_LONGEST_CAPTION:]
    return any(
        RESPONSE_SAMPLE.fullmatch(squeezed(" ".join(words[at:]))) for at in range(len(words))
    )


def _behind_quote(text: str, at: int) -> bool:
    """Whether a place stands behind a quote and a blank, as what follows a quoted sample does."""
    before = text[max(0, at - 9) : at]
    return before[-1:].isspace() and before.rstrip()[-1:] in tuple(QUOTES)


def _inside_cell(text: str, at: int) -> bool:
    """Whether a place is inside a table's row rather than behind its last pipe."""
    pipes = ("|", "｜")
    return text.lstrip()[:1] in pipes and text[max(0, at - 9) : at].rstrip()[-1:] not in pipes
