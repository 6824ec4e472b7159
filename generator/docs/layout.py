"""JSON as documents hold it: laid out for reading, with nothing in it that readers can't see."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from generator.diagnostics import UNSEEN

# Half a character has no UTF-8; line feeds stand between the lines of JSON only.
_UNSEEN = re.compile(f"{UNSEEN.pattern}|[\ud800-\udfff]")
_NOT_PLAIN = re.compile(r"[^\n -~]+")
_read = json.JSONDecoder(parse_float=lambda number: f"\0{number}\0").decode
_WRITTEN_NUMBER = re.compile(r'"\\u0000([-+.0-9eE]+)\\u0000"')


def tidy(text: str) -> str:
    """JSON laid out for reading, its numbers as they were written."""
    return _WRITTEN_NUMBER.sub(r"\1", json_document(_read(text)))


def json_document(value: Any) -> str:
    """JSON laid out for reading."""
    return _written(value, indent=2) + "\n"


def json_line(value: Any) -> str:
    """JSON in one line, for long lists: they are compared entry by entry."""
    return _written(value, indent=None)


def _written(value: Any, indent: int | None) -> str:
    try:
        written = to_json(value, indent=indent).decode()
    except PydanticSerializationError:  # half a character, which only the slow writer takes
        written = json.dumps(value, indent=indent, ensure_ascii=False)
    if written.isascii() and "\x7f" not in written:
        return written
    return _NOT_PLAIN.sub(lambda run: _UNSEEN.sub(_escaped, run[0]), written)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
