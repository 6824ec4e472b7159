"""Finished source text: the engines that write a literal or a comment from a language's rules.

Text from a spec reaches generated code through here only, and comes out as `Markup`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.lazy import lazy

# Characters that no reader can see or tell apart: controls, bidi and zero-width marks, odd
# spaces, fillers, tags, private use and noncharacters. A fixed list, since what Unicode calls
# printable differs between versions of Python and the output may not.
UNSEEN_CLASS = (
    "\x00-\x1f\x7f-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\uffff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U0010ffff"
)
UNSEEN = re.compile(f"[{UNSEEN_CLASS}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNICODE_ESCAPE = re.compile(r"u([0-9A-Fa-f]{4})")

# Marks a text as finished; Markup(text) does the same after a look for `__html__`.
finished: Callable[[object], Markup] = partial(str.__new__, Markup)


class TextError(ValueError):
    """A text that a language cannot hold, such as one with half a surrogate pair."""


@dataclass(frozen=True)
class LiteralForm:
    """One way of writing a text: its quotes, its escapes, and how the language reads it back."""

    open: str
    close: str
    escapes: Mapping[str, str]
    bmp: str
    astral: str
    ascii_only: bool
    reads: Mapping[str, str]
    reads_unicode: str | None
    keeps_unknown: bool

    def write(self, value: str) -> str | None:
        """The literal for `value`, or None where this form has no way to write one of its characters."""
        if self._steps is not None and self._is_plain(value):
            for found, escape in self._steps:
                value = value.replace(found, escape)
            return f"{self.open}{value}{self.close}"
        if _SURROGATE.search(value):
            raise TextError("text holds half a surrogate pair")
        if not self.bmp and self._unwritable.search(value):
            return None
        return f"{self.open}{self._special.sub(self._escape, value)}{self.close}"

    def read(self, literal: str) -> str | None:
        """The text that the language reads in `literal`; None where it is no literal of this form."""
        body = self._body(literal)
        if body is None or not self._marks.search(body):
            return body
        pieces: list[str] = []
        at = 0
        while at < len(body):
            piece, at = self._next(body, at)
            if piece is None:
                return None
            pieces.append(piece)
        return "".join(pieces)

    def _body(self, literal: str) -> str | None:
        start, end = len(self.open), len(literal) - len(self.close)
        is_whole = literal.startswith(self.open) and literal.endswith(self.close)
        return literal[start:end] if is_whole and start <= end else None

    def _next(self, body: str, at: int) -> tuple[str | None, int]:
        if body[at] != "\\":
            # A quote or an interpolation that stands bare ends the literal early.
            return (None if body[at] in self.escapes else body[at]), at + 1
        for escape, char in self._escapes_read:
            if body.startswith(escape, at):
                return char, at + len(escape)
        match = _UNICODE_ESCAPE.match(body, at + 1) if self.reads_unicode else None
        if match:
            return self._unicode(body, match)
        return ("\\" if self.keeps_unknown else None), at + 1

    def _unicode(self, body: str, match: re.Match[str]) -> tuple[str | None, int]:
        unit = int(match[1], 16)
        if not 0xD800 <= unit < 0xE000:
            return chr(unit), match.end()
        low = _UNICODE_ESCAPE.match(body, match.end() + 1)
        if self.reads_unicode != "utf16" or body[match.end() : match.end() + 1] != "\\" or not low:
            return None, match.end()
        pair = bytes.fromhex(match[1] + low[1])
        return pair.decode("utf-16-be", errors="replace"), low.end()

    @lazy
    def _escapes_read(self) -> list[tuple[str, str]]:
        written = {escape: char for char, escape in self.escapes.items()}
        every = {**written, **self.reads}
        return sorted(every.items(), key=lambda item: -len(item[0]))

    @lazy
    def _marks(self) -> re.Pattern[str]:
        """What is not read as it stands."""
        return re.compile("|".join(re.escape(text) for text in ("\\", *self.escapes)))

    def _is_plain(self, value: str) -> bool:
        """Whether it is printable ASCII, line feeds aside where they have an escape."""
        line = value.replace("\n", "") if "\n" in self.escapes else value
        return line.isascii() and line.isprintable()

    @lazy
    def _steps(self) -> list[tuple[str, str]] | None:
        """Replacements that write plain text in turn, many times as fast as all at once; None where they can't."""
        escapes = [each for each in self.escapes.items() if self._is_plain(each[0])]
        steps = [(found, escape) for found, escape in escapes if found != escape]
        steps.sort(key=lambda step: -sum(step[0] in escape for _, escape in escapes))
        for number, (found, escape) in enumerate(steps):
            later = {char for step in steps[number + 1 :] for char in step[0]}
            if not later.isdisjoint(found + escape):
                return None
        return steps

    @lazy
    def _special(self) -> re.Pattern[str]:
        longest_first = sorted(self.escapes, key=lambda text: (-len(text), text))
        parts = [re.escape(text) for text in longest_first]
        parts.append("[^\x20-\x7e]" if self.ascii_only else f"[{UNSEEN_CLASS}]")
        return re.compile("|".join(parts))

    @lazy
    def _unwritable(self) -> re.Pattern[str]:
        held = "|".join(re.escape(char) for char in self.escapes if UNSEEN.match(char))
        guard = f"(?!{held})" if held else ""
        return re.compile(guard + (r"[^\x20-\x7e]" if self.ascii_only else f"[{UNSEEN_CLASS}]"))

    def _escape(self, match: re.Match[str]) -> str:
        found = match[0]
        written = self.escapes.get(found)
        if written is not None:
            return written
        code = ord(found)
        if code < 0x10000:
            return self.bmp.format(code)
        if self.astral:
            return self.astral.format(code)
        units = found.encode("utf-16-be")
        high, low = int.from_bytes(units[:2]), int.from_bytes(units[2:])
        return self.bmp.format(high) + self.bmp.format(low)


@dataclass(frozen=True)
class CommentForm:
    """One kind of comment: what is broken inside it, and the width of its lines."""

    breaks: Mapping[str, str]
    width: int

    def lines(self, text: str) -> tuple[Markup, ...]:
        """The text as comment lines: white space folded, wrapped, nothing left that ends a comment."""
        paragraphs = (" ".join(line.split()) for line in text.splitlines())
        wrapped = (self._wrap(paragraph) for paragraph in paragraphs if paragraph)
        return tuple(finished(line) for lines in wrapped for line in lines)

    def line(self, text: str) -> Markup:
        """The text as a single line, however long."""
        return finished(self._safe(" ".join(text.split())))

    def _wrap(self, paragraph: str) -> list[str]:
        text = self._safe(paragraph).rstrip()
        if len(text) <= self.width:  # as most are, and the way through textwrap is long
            return [text]
        return textwrap.wrap(text, self.width, break_long_words=False, break_on_hyphens=False)

    def _safe(self, text: str) -> str:
        return self._broken.sub(self._break, text)

    @lazy
    def _broken(self) -> re.Pattern[str]:
        parts = sorted((re.escape(text) for text in self.breaks), key=len, reverse=True)
        return re.compile("|".join([*parts, UNSEEN.pattern]))

    def _break(self, match: re.Match[str]) -> str:
        found = match[0]
        if found == " ":
            return found
        return self.breaks.get(found) or " ".join(f"U+{ord(char):04X}" for char in found)


def write_shortest(forms: tuple[LiteralForm, ...], value: str) -> Markup:
    """The shortest literal for `value`; of equals the first. Raises TextError where none can."""
    written = [literal for form in forms if (literal := form.write(value)) is not None]
    if not written:
        raise TextError("text holds a character that the language cannot write")
    return finished(min(written, key=len))


def write_as_documented(
    documented: LiteralForm, forms: tuple[LiteralForm, ...], value: str
) -> Markup:
    """The documented literal where the language reads the right text in it, else an exact one."""
    literal = documented.write(value)
    if literal is not None and any(form.read(literal) == value for form in forms):
        return finished(literal)
    return write_shortest(forms, value)


class LazyTexts:
    """A text in every form a language knows, each made when a template asks for it by name."""

    def __init__(self, text: str, makers: Mapping[str, Callable[[str], object]]) -> None:
        self._text = text
        self._makers = makers

    def __getattr__(self, form: str) -> object:
        maker = self._makers.get(form)
        if maker is None:
            raise AttributeError(form)
        made = maker(self._text)
        setattr(self, form, made)
        return made

    def __bool__(self) -> bool:
        return bool(self._text)
