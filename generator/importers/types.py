"""The documentation's types, enums and limits, in the words of a spec."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass

from generator.schema import TYPE_WORDS

_EXACT = {word.lower(): word for word in TYPE_WORDS}
_ALIASES = {
    **dict.fromkeys(("int", "integer", "long", "short", "bigint", "biginteger"), "Number"),
    **dict.fromkeys(("int32", "int64", "double", "float", "decimal", "bigdecimal"), "Number"),
    **dict.fromkeys(("price", "数字", "数值", "整数"), "Number"),
    **dict.fromkeys(("bool", "布尔", "布尔值"), "Boolean"),
    **dict.fromkeys(("str", "text", "date", "datetime", "timestamp", "enum", "json"), "String"),
    **dict.fromkeys(("url", "char", "字符串"), "String"),
    **dict.fromkeys(("map", "struct", "dict", "jsonobject", "对象"), "Object"),
    **dict.fromkeys(("jsonarray", "数组"), "Object[]"),
    **dict.fromkeys(("file", "bytes", "byte", "binary"), "byte[]"),
    "payload": "Payload",
}
_MAP = re.compile(r"map<.*>")
_LIST = re.compile(
    r"(?:list|array|set)(?:<(.*)>|\[(.+)\]|of(.*))?|\[(.+)\]|(.*?)(?:\[\]|list|array)"
)
_ENUM_WORD = re.compile(r"[A-Za-z0-9_\-.]+")


@dataclass(frozen=True)
class Kind:
    """A type word of a spec, and the documentation's own where it says more."""

    word: str
    vendor_type: str = ""


def kind_of(written: str) -> Kind | None:
    """The type that a documentation page writes, or None."""
    shown = unicodedata.normalize("NFKC", written).replace("\\", "").strip().strip("`*")
    flat = re.sub(r"\s+", "", shown).lower()
    if flat in _EXACT:
        return Kind(_EXACT[flat])
    if flat in _ALIASES:
        return Kind(_ALIASES[flat], shown)
    if _MAP.fullmatch(flat):
        return Kind("Object", shown)
    match = _LIST.fullmatch(flat)
    if match is None:
        return None
    item = next((part for part in match.groups() if part), "object")
    inner = kind_of(item)
    word = f"{inner.word}[]" if inner else ""
    if inner is None or word not in TYPE_WORDS:
        return None
    return Kind(word, "" if word.lower() == flat else shown)


def enum_values(written: str) -> tuple[str, ...]:
    """The values of an enum, written as JSON, with commas, or with spaces."""
    text = written.strip()
    if not text:
        return ()
    for candidate in (text, f"[{text}]"):
        values = _json_list(candidate)
        if values is not None:
            return values
    parts = re.split(r"[,，;；|、\n]", text.strip("[]"))
    if len(parts) == 1 and all(_ENUM_WORD.fullmatch(word) for word in text.split()):
        parts = text.split()
    values = tuple(part.strip().strip("\"'“”") for part in parts)
    return tuple(dict.fromkeys(value for value in values if value))


def _json_list(text: str) -> tuple[str, ...] | None:
    try:
        values = json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        return None
    return tuple(dict.fromkeys(values))
