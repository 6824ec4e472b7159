"""A name as words: how it is split, the cases it is written in, reserved words and collisions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])\d*|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+|[^\W\d_A-Za-z]")


@dataclass(frozen=True)
class Name:
    """A name as the documentation writes it, and what its identifiers have behind them."""

    text: str
    behind: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, ASCII only: a character without an ASCII form becomes its code point."""
        return _words(self.text)


@cache
def _words(text: str) -> tuple[str, ...]:
    words = (_ascii(word).lower() for word in _WORD.findall(text))
    return tuple(words) or ("empty",)


def _ascii(word: str) -> str:
    return word if word.isascii() else "".join(f"u{ord(char):x}" for char in word)


def _pascal(words: Iterable[str]) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words)


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

    def identifier(self, name: Name) -> str:
        """The identifier for `name`; one that is reserved or starts with a digit is changed."""
        written = f"{self.prefix}{CASES[self.case](name.words)}{self.suffix}"
        if written[0].isdigit():
            written = f"n{written}" if self.case != "pascal" else f"N{written}"
        return written + self.reserved_suffix if self._is_reserved(written) else written

    def extended(self, identifier: str, behind: str) -> str:
        """An identifier with more behind it, set apart by what stands inside no other identifier."""
        return f"{identifier}{self._separator * 2 or '_'}{CASES[self.case](_words(behind))}"

    def resolve(self, names: Iterable[Name]) -> dict[str, str]:
        """Identifiers for sibling names by their text; of those that clash all but one are numbered.

        The result depends on the set of names only, never on their order: the name that is
        written exactly as its identifier keeps it, then the first by code point.
        """
        resolved: dict[str, str] = {}
        claims: dict[str, list[Name]] = {}
        for name in {name.text: name for name in names}.values():
            resolved[name.text] = self.identifier(name)
            claims.setdefault(self._key(resolved[name.text]), []).append(name)
        taken = set(claims)
        for key in sorted(key for key, claimed in claims.items() if len(claimed) > 1):
            for name in sorted(claims[key], key=self._rank)[1:]:
                resolved[name.text] = self._free(name, taken)
                taken.add(self._key(resolved[name.text]))
        return resolved

    def _rank(self, name: Name) -> tuple[bool, str]:
        return self.identifier(name) != name.text, name.text

    def _free(self, name: Name, taken: set[str]) -> str:
        number = 2
        while self._key(self._numbered(name, number)) in taken:
            number += 1
        return self._numbered(name, number)

    def _key(self, identifier: str) -> str:
        return identifier.casefold() if self.ignore_case else identifier

    def _numbered(self, name: Name, number: int) -> str:
        return f"{self.identifier(name)}{self._separator}{number}"

    @property
    def _separator(self) -> str:
        return {"snake": "_", "upper_snake": "_", "kebab": "-"}.get(self.case, "")

    def _is_reserved(self, written: str) -> bool:
        return self._key(written) in self.reserved


class Scope:
    """Sibling names, resolved against each other in every position that is asked for."""

    def __init__(self, positions: Mapping[str, Position], names: Iterable[Name]) -> None:
        self._positions = positions
        self._names = tuple(names)
        self._resolved: dict[str, dict[str, str]] = {}

    def identifier(self, position: str, name: Name) -> str:
        """The identifier of `name` in `position`. Raises AttributeError for an unknown position."""
        if position not in self._resolved:
            rule = self._positions.get(position)
            if rule is None:
                raise AttributeError(f"position {position!r}")
            self._resolved[position] = rule.resolve(self._names)
        found = self._resolved[position][name.text]
        return self._positions[position].extended(found, name.behind) if name.behind else found
