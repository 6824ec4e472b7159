"""The text that a sample sends for a field, and the plain JSON of an object without an example."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from generator.ir import Field, Kind

JSON_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


class Number(str):
    """A number of JSON, as it is written."""


def example_text(field: Field) -> str:
    """The text a sample sends for `field`: what the documentation shows, or plain JSON of its children.

    An object without an example is one compact JSON text in declared order; other fields without
    one are the empty text, which SDKs drop.
    """
    if field.example is not None:
        return field.example
    if not field.children:
        return ""
    return json.dumps(_example_value(field), ensure_ascii=False, separators=(",", ":"))


def example_data(field: Field) -> Any:
    """The same as data. Raises ValueError where it is not the JSON that it has to be."""
    text = example_text(field)
    if field.type.many or field.type.kind is Kind.OBJECT:
        return json.loads(text, parse_int=Number, parse_float=Number)
    return text


def _example_value(field: Field) -> Any:
    if field.children:
        value: Any = {child.name.text: _example_value(child) for child in field.children}
        return [value] if field.type.many else value
    text = field.example or ""
    if field.type.many or field.type.kind is Kind.OBJECT:
        try:
            return json.loads(text, parse_float=_exact)
        except (ValueError, RecursionError):
            return text or ([] if field.type.many else {})
    return _scalar(field.type.kind, text)


def _scalar(kind: Kind, text: str) -> Any:
    if kind is Kind.BOOLEAN and text in ("true", "false"):
        return text == "true"
    if kind in (Kind.INTEGER, Kind.DECIMAL) and JSON_NUMBER.fullmatch(text):
        return int(text) if "." not in text else _exact(text)
    return text


def _exact(text: str) -> Any:
    """A float whose shortest form is the text; the text itself where no float is exact."""
    number = float(text)
    return number if Decimal(repr(number)) == Decimal(text) and repr(number) == text else text
