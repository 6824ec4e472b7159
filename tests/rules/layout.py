"""Data as YAML in a layout chosen at random, with the line of every part known."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from generator.source import DocPath

# Where the key of a part stands, and where its value does: numbers of lines, from 1.
Places = dict[DocPath, tuple[int, int]]

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
    writer = _Writer(random)
    writer.node(data, (), "")
    head = ["# A note, as people write them."] * random.randint(0, 2)
    lines = [margin + text for margin, text in writer.lines]
    places = {path: (key + len(head), at + len(head)) for path, (key, at) in writer.places.items()}
    return "\n".join((*head, *lines, "")), places


class _Writer:
    """Writes one node after the other; what stands before a node in its first line is added to it."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.lines: list[tuple[str, str]] = []  # margin and text
        self.places: Places = {}

    def node(self, node: Any, path: DocPath, margin: str) -> None:
        write = self._block if self._is_block(node) else self._plain
        write(node, path, margin)

    def _is_block(self, node: Any) -> bool:
        return isinstance(node, dict | list) and bool(node) and not _is_flow(node, self.random)

    def _block(self, node: Any, path: DocPath, margin: str) -> None:
        self._place(path)
        is_list = isinstance(node, list)
        for number, (step, value) in enumerate(enumerate(node) if is_list else node.items()):
            if number and not is_list and self.random.random() < 0.05:
                self.lines += [(margin, "# a note"), (margin, "")]
            at, is_block = len(self.lines), self._is_block(value)
            hangs = is_block and not is_list
            if hangs:
                self.lines.append((margin, ""))
            write = self._block if is_block else self._plain
            write(value, (*path, step), f"{margin}  ")
            below = self.lines[at][1]
            if is_list:
                self.lines[at] = (margin, f"- {below}")
            else:
                key = step if isinstance(step, Raw) else _quoted(step, self.random)
                self.lines[at] = (margin, f"{key}:" if hangs else f"{key}: {below}")
                self.places[*path, step] = (at + 1, at + 1 + hangs)

    def _plain(self, node: Any, path: DocPath, margin: str) -> None:
        self._place_all(node, path)
        is_text = isinstance(node, str)
        lines = _scalar(node, self.random) if is_text else _flow(node).split("\n")
        self.lines += [(margin, line) for line in lines]

    def _place_all(self, node: Any, path: DocPath) -> None:
        self._place(path)
        inner = node.items() if isinstance(node, dict) else enumerate(node)
        for step, value in () if isinstance(node, str) else inner:
            self._place_all(value, (*path, step))

    def _place(self, path: DocPath) -> None:
        self.places[path] = (len(self.lines) + 1, len(self.lines) + 1)


def _is_flow(node: Any, random: Random) -> bool:
    is_short = _room_left(node, 80) > 0 and len(repr(node)) < 80 and "\\n" not in repr(node)
    return is_short and random.random() < 0.5


def _room_left(node: Any, room: int) -> int:
    """What is left of some room once the texts of a node have theirs; it is looked at no further than that."""
    if isinstance(node, str):
        return room - len(node)
    for part in (*node, *node.values()) if isinstance(node, dict) else node:
        room = _room_left(part, room)
        if room <= 0:
            break
    return room


def _flow(node: Any) -> str:
    if isinstance(node, dict):
        return "{" + ", ".join(f"{_escaped(key)}: {_flow(node[key])}" for key in node) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_flow, node)) + "]"
    return _escaped(node)


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
