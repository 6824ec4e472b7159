"""Writes specs as YAML that people read: plain where YAML keeps the text, quoted where it would spoil it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.text import UNSEEN

_WIDTH = 96
# Keys whose "true" and "false" mean themselves, and so need no quotes.
_BOOLEANS = frozenset({"required", "nullable", "hidden", "idempotent"})
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
# What YAML 1.2 reads as a number and PyYAML's 1.1 does not.
_NUMBER_1_2 = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+")
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:.*\S)?")
_FLOW_PLAIN = re.compile(r"[\w ./-]+")
_BROKEN = re.compile(r":\s|\s#|:$|[\x00-\x1f]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}


def write_yaml(data: dict[str, Any]) -> str:
    """The text of a document of mappings, lists and texts; reading it gives the same back."""
    return "\n".join(_mapping(data, 0)) + "\n"


def _mapping(data: dict[str, Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    for key, value in data.items():
        head = f"{pad}{_inline(key)}:"
        if isinstance(value, dict):
            yield head
            yield from _mapping(value, indent + 2)
        elif isinstance(value, list):
            yield from _list(head, value, indent + 2)
        elif value in ("true", "false") and key in _BOOLEANS:
            yield f"{head} {value}"
        else:
            yield f"{head} {_scalar(value, indent + 2)}"


def _list(head: str, items: list[Any], indent: int) -> Iterator[str]:
    if all(isinstance(item, str) for item in items):
        flow = f"{head} [{', '.join(_inline(item, flow=True) for item in items)}]"
        if len(flow) <= _WIDTH:
            yield flow
            return
    yield head
    pad = " " * indent
    for item in items:
        if isinstance(item, dict):
            first, *rest = _mapping(item, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{pad}- {_inline(item)}"


def _scalar(text: str, indent: int) -> str:
    return _block(text, indent) if "\n" in text and _fits_block(text) else _inline(text)


def _fits_block(text: str) -> bool:
    """Whether a block keeps the text: nothing that is unseen, and something on its lines."""
    return text.strip() != "" and not UNSEEN.search(re.sub(r"[\n\t]", "", text))


def _block(text: str, indent: int) -> str:
    body = text.rstrip("\n")
    endings = len(text) - len(body)
    # YAML finds the indentation by the first line that is not empty, and must be told otherwise.
    told = "2" if re.match(r"\n*[ \t]", text) else ""
    chomp = "-" if endings == 0 else "" if endings == 1 else "+"
    pad = " " * indent
    lines = [pad + line if line else "" for line in text.removesuffix("\n").split("\n")]
    return "\n".join((f"|{told}{chomp}", *lines))


def _inline(text: str, *, flow: bool = False) -> str:
    if _is_plain(text) and not (flow and not _FLOW_PLAIN.fullmatch(text)):
        return text
    if UNSEEN.search(text):
        return _double_quoted(text)
    if ('"' in text or "\\" in text) and text.count("'") <= text.count('"') + text.count("\\"):
        return "'" + text.replace("'", "''") + "'"
    return _double_quoted(text)


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or _BROKEN.search(text) or UNSEEN.search(text):
        return False
    candidates = (*_RESOLVERS.get(text[0], ()), *_RESOLVERS.get(None, ()))
    resolved = any(pattern.match(text) for _, pattern in candidates)
    return not resolved and not _NUMBER_1_2.fullmatch(text)


def _double_quoted(text: str) -> str:
    return '"' + re.sub(rf'[\\"]|{UNSEEN.pattern}', _escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
