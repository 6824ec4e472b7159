"""JSON text laid out for reading, without touching one of its values."""

from __future__ import annotations

import json
import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def laid_out(text: str) -> str:
    """`text` with two spaces a level where it is JSON; as it is otherwise. Numbers keep their digits."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    pieces: list[str] = []
    depth = 0
    tokens = _TOKEN.findall(text)
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else ""
        if token in "}]":
            depth -= 1
            pieces.append(token if before in "{[" else _line(depth) + token)
            continue
        if before and before in "{[,":
            pieces.append(_line(depth))
        pieces.append(": " if token == ":" else token)
        depth += token in "{["
    return "".join(pieces)


def _line(depth: int) -> str:
    return "\n" + "  " * depth
