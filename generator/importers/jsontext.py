"""JSON text laid out for reading, without touching one of its values."""

from __future__ import annotations

import json
import re

_MARK = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def laid_out(text: str) -> str:
    """`text` with two spaces a level where it is JSON; as it is otherwise. Numbers keep their digits."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    pieces: list[str] = []
    depth = 0
    marks = _MARK.findall(text)
    for at, mark in enumerate(marks):
        before = marks[at - 1] if at else ""
        if mark in "}]":
            depth -= 1
            pieces.append(mark if before in "{[" else _line(depth) + mark)
            continue
        if before and before in "{[,":
            pieces.append(_line(depth))
        pieces.append(": " if mark == ":" else mark)
        depth += mark in "{["
    return "".join(pieces)


def _line(depth: int) -> str:
    return "\n" + "  " * depth
