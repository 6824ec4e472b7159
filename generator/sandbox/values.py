"""Whether two values of a call say the same, however each is written."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any


def says_the_same(left: str, right: str) -> bool:
    """Whether two texts are equal, or JSON that says the same: numbers and booleans may be texts."""
    return left == right or _alike(_data(left), _data(right))


def _data(text: str) -> Any:
    """What a value says, be it JSON or a text."""
    try:
        return json.loads(text, parse_float=Decimal)
    except ValueError:
        return text


def _alike(left: Any, right: Any) -> bool:
    """Whether two values say the same: a number or a boolean may be written as a text of it."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_alike(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_alike, left, right))
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    written = [str(each).lower() if isinstance(each, bool) else each for each in (left, right)]
    data = [_data(each) if isinstance(each, str) else each for each in written]
    return bool(data[0] == data[1])
