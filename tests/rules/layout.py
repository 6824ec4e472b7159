"""Data as YAML in a layout chosen at random, with the line of every part known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import Any

from generator.source import DocPath

# Where the key of a part stands, and where its value does: numbers of lines, from 1.
Places = dict[DocPath, tuple[int, int]]
# The same while a document is being written; the last one found of a path is right.
_Found = list[tuple[DocPath, int, int]]

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_. ]*[A-Za-z0-9]")
_ONE_LINE = re.compile(r"[\x20-\x7e\u00a1-\ud7ff]*")
_LITERAL = re.compile(r"(?:[\x21-\x7e\u00a1-\ud7ff](?:[\x20-\x7e\u00a1-\ud7ff]*\n)){2,}")
_UNPRINTED = re.compile("[^\x20-\x7e]")


class Raw(str):
    """A text that is written as it is, whatever a reader of YAML makes of it."""

    __slots__ = ()


class Twin(str):
    """A key that can stand beside its equal."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


def write(data: Any, random: Random) -> tuple[str, Places]:
    """The text of a document, and the places of everything in it."""
    lines, found = _node(data, (), random)
    head = ["# A note, as people write them."] * random.randint(0, 2)
    places = {path: (key + len(head), at + len(head)) for path, key, at in found}
    return "\n".join((*head, *lines, "")), places


def _node(node: Any, path: DocPath, random: Random) -> tuple[list[str], _Found]:
    if isinstance(node, dict) and node and not _is_flow(node, random):
        return _mapping(node, path, random)
    if isinstance(node, list) and node and not _is_flow(node, random):
        return _sequence(node, path, random)
    lines = _flow(node).split("\n") if not isinstance(node, str) else _scalar(node, random)
    return lines, _places_of_flow(node, path)


def _mapping(node: Mapping[str, Any], path: DocPath, random: Random) -> tuple[list[str], _Found]:
    lines: list[str] = []
    found: _Found = [(path, 1, 1)]
    for key, value in node.items():
        if lines and random.random() < 0.05:
            lines += ["# a note", ""]
        below, inner = _node(value, (*path, key), random)
        hangs = isinstance(value, dict | list) and len(inner) > 1 and below[0][0] not in "{["
        at, start = len(lines), len(lines) + hangs
        written = key if isinstance(key, Raw) else _quoted(key, random)
        lines += [f"{written}:"] if hangs else [f"{written}: {below[0]}"]
        lines += [f"  {line}" for line in (below if hangs else below[1:])]
        found += [(each, k + start, v + start) for each, k, v in inner]
        found.append(((*path, key), at + 1, start + 1))
    return lines, found


def _sequence(node: list[Any], path: DocPath, random: Random) -> tuple[list[str], _Found]:
    lines: list[str] = []
    found: _Found = [(path, 1, 1)]
    for number, item in enumerate(node):
        below, inner = _node(item, (*path, number), random)
        at = len(lines)
        lines += [f"- {below[0]}", *(f"  {line}" for line in below[1:])]
        found += [(each, k + at, v + at) for each, k, v in inner]
    return lines, found


def _is_flow(node: Any, random: Random) -> bool:
    return len(repr(node)) < 80 and "\\n" not in repr(node) and random.random() < 0.5


def _flow(node: Any) -> str:
    if isinstance(node, dict):
        return "{" + ", ".join(f"{_escaped(key)}: {_flow(node[key])}" for key in node) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_flow, node)) + "]"
    return _escaped(node)


def _places_of_flow(node: Any, path: DocPath) -> _Found:
    found: _Found = [(path, 1, 1)]
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for step, value in () if isinstance(node, str) else inner:
        found += _places_of_flow(value, (*path, step))
    return found


def _scalar(text: str, random: Random) -> list[str]:
    if _LITERAL.fullmatch(text) and random.random() < 0.7:
        return ["|", *(f"  {line}" for line in text.split("\n")[:-1])]
    return [_quoted(text, random)]


def _quoted(text: str, random: Random) -> str:
    if isinstance(text, Raw) or (_PLAIN.fullmatch(text) and random.random() < 0.7):
        return text
    if _ONE_LINE.fullmatch(text) and random.random() < 0.5:
        return "'" + text.replace("'", "''") + "'"
    return _escaped(text)


def _escaped(text: str) -> str:
    if isinstance(text, Raw):
        return text
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTED.sub(lambda found: f"\\U{ord(found[0]):08x}", body) + '"'
