"""A name as words: how it is split, the cases it is written in, reserved words and collisions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count

from generator.lazy import lazy

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])\d*|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+|[^\W\d_A-Za-z]")
_PARTS = re.compile(r"[\W_]+")
# Of what is left of a name in `_flat`: an identifier has more in it than that.
_IS_CHANGED = re.compile(r"\d|.*[^a-z0-9]|$").match


@dataclass(frozen=True)
class Name:
    """A name as the documentation writes it, and what its identifiers have behind them."""

    text: str
    behind: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words, ASCII only: a character without an ASCII form becomes its code point."""
        return _words(self.text)


@cache
def _words(text: str) -> tuple[str, ...]:
    words = _WORD.findall(text)
    return tuple(map(str.lower, words if text.isascii() else map(_ascii, words))) or ("empty",)


@cache
def _flat(text: str) -> str:
    return _PARTS.sub("", text.lower()) if text.isascii() else text


def _ascii(word: str) -> str:
    return word if word.isascii() else "".join(f"u{ord(char):x}" for char in word)


def _pascal(words: Iterable[str]) -> str:
    return "".join(map(str.capitalize, words))


def _camel(words: Iterable[str]) -> str:
    head, *rest = words
    return head + _pascal(rest)


CASES: Mapping[str, Callable[[tuple[str, ...]], str]] = {
    "snake": "_".join,
    "upper_snake": lambda words: "_".join(words).upper(),
    "kebab": "-".join,
    "flat": "".join,
    "camel": _camel,
    "pascal": _pascal,
}


@dataclass(frozen=True)
class Position:
    """How names are written in one position of a language: case, decoration, words it may not be."""

    case: str
    prefix: str = ""
    suffix: str = ""
    reserved: frozenset[str] = frozenset()
    reserved_suffix: str = "_"
    ignore_case: bool = False
    beside: str = ""

    def identifier(self, name: Name) -> str:
        """The identifier for `name`; one that is reserved or starts with a digit is changed."""
        return self._written(name.text)

    @lazy
    def _written(self) -> Callable[[str], str]:
        return cache(self._write)  # siblings differ, but the same names come again and again

    def _write(self, text: str) -> str:
        written = f"{self.prefix}{CASES[self.case](_words(text))}{self.suffix}"
        if written[0].isdigit():
            written = f"n{written}" if self.case != "pascal" else f"N{written}"
        return written + self.reserved_suffix if self._key(written) in self.reserved else written

    @lazy
    def marks(self) -> tuple[str, ...]:
        """What stands in the letters of names where two may get one identifier, or one beside it."""
        end = f"{_flat(self.reserved_suffix) or chr(0)}\n"
        decorated = f"\n{_flat(self.prefix)}" if self.prefix else f"{_flat(self.suffix)}\n"
        return (end, decorated) if self.beside else (end,)

    def extended(self, identifier: str, behind: str) -> str:
        """An identifier with more behind it, set apart by what stands inside no other identifier."""
        return f"{identifier}{self._separator * 2 or '_'}{CASES[self.case](_words(behind))}"

    def resolve(self, names: Iterable[Name], others: Iterable[str] = ()) -> dict[str, str]:
        """Identifiers for sibling names by their text, none of which is among the others.

        Of those that clash all but one are numbered, and all of those that an other has.
        The result depends on the set of names only, never on their order: the name that is
        written exactly as its identifier keeps it, then the first by code point.
        """
        write = self._written
        resolved = {name.text: write(name.text) for name in names}
        apart = set(map(self._key, others))
        taken = apart.union(map(self._key, resolved.values()))
        if len(taken) == len(resolved) + len(apart):
            return resolved
        claims: dict[str, list[Name]] = {}
        for text, written in resolved.items():
            claims.setdefault(self._key(written), []).append(Name(text))
        for key in sorted(claims):
            for name in sorted(claims[key], key=self._rank)[key not in apart :]:
                resolved[name.text] = self._free(name, taken)
                taken.add(self._key(resolved[name.text]))
        return resolved

    def _rank(self, name: Name) -> tuple[bool, str]:
        return self.identifier(name) != name.text, name.text

    def _free(self, name: Name, taken: set[str]) -> str:
        numbered = (f"{self.identifier(name)}{self._separator}{number}" for number in count(2))
        return next(each for each in numbered if self._key(each) not in taken)

    @lazy
    def _key(self) -> Callable[[str], str]:
        return str.casefold if self.ignore_case else str

    @property
    def _separator(self) -> str:
        return {"snake": "_", "upper_snake": "_", "kebab": "-"}.get(self.case, "")


class Scope:
    """Sibling names, resolved against each other in every position that is asked for."""

    def __init__(self, positions: Mapping[str, Position], names: Iterable[Name]) -> None:
        self._positions = positions
        self._names = tuple(names)
        self._resolved: dict[str, dict[str, str]] = {}

    def identifier(self, position: str, name: Name) -> str:
        """The identifier of `name` in `position`. Raises AttributeError for an unknown position."""
        rule = self._positions.get(position)
        if rule is None:
            raise AttributeError(f"position {position!r}")
        table = self._resolved.get(position)
        if table is None:
            beside = self._positions.get(rule.beside)
            others = beside.resolve(self._names).values() if beside else ()
            table = {} if self.differ_in(rule) else rule.resolve(self._names, others)
            self._resolved[position] = table
        found = table[name.text] if table else rule.identifier(name)
        return rule.extended(found, name.behind) if name.behind else found

    def differ_in(self, rule: Position) -> bool:
        """Whether no two names can get one identifier, since they differ in their letters and digits."""
        letters = _letters(tuple([name.text for name in self._names]))
        return bool(letters) and not any(mark in letters for mark in rule.marks)


@lru_cache(10_000)  # the same siblings are written in all languages
def _letters(names: tuple[str, ...]) -> str:
    """A line of the letters and digits of each name; none where some have the same, or get others."""
    flat = set(map(_flat, names))
    is_plain = len(flat) == len(names) and not any(map(_IS_CHANGED, flat))
    return "\n".join(["", *flat, ""]) if is_plain else ""
