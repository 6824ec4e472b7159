"""The text of a parameter's value, and the rules that a parameter must meet before
anything is sent.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring as json_string
from typing import TypeAlias

from .errors import ParameterError
from .signing import is_rest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

Number: TypeAlias = int | float | Decimal

SYSTEM_PARAMETERS = frozenset(
    {"access_token", "app_key", "partner_id", "sign", "sign_method", "timestamp"}
)
TOP_SYSTEM_PARAMETERS = SYSTEM_PARAMETERS | {
    "debug",
    "format",
    "method",
    "session",
    "simplify",
    "v",
}


def business_parameters(
    api_name: str, parameters: Mapping[str, object], files: Iterable[str] = ()
) -> dict[str, str]:
    """Return the text of each parameter that has a value, or raise `ParameterError`."""
    reserved = SYSTEM_PARAMETERS if is_rest(api_name) else TOP_SYSTEM_PARAMETERS
    texts = {}
    for name, value in parameters.items():
        check_name(name, reserved)
        text = value_text(name, value)
        if text:
            texts[name] = text
    for name in files:
        check_name(name, reserved)
    return texts


def check_name(name: object, reserved: frozenset[str]) -> None:
    """Refuse a name that the signature cannot carry or that means something else to the
    gateway.
    """
    if not isinstance(name, str) or not name or not name.isascii():
        raise ParameterError(
            "parameter-name",
            f"a parameter's name must be ASCII text and not empty, not {name!r}",
        )
    if name in reserved:
        raise ParameterError(
            "reserved-parameter",
            f'"{name}" is a system parameter: the SDK sets it itself',
        )


def value_text(name: str, value: object) -> str:
    """Return a value as the gateway reads it; nothing (`None`) is empty text."""
    if isinstance(value, str):
        text = value
    elif value is None:
        return ""
    else:
        text = (
            _structure_text(name, value)
            if isinstance(value, Mapping | list | tuple)
            else _scalar_text(name, value)
        )
    if text.isascii():
        return text
    return _well_formed(name, text)


def _well_formed(name: str, text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ParameterError(
            "parameter-value", f'the value of "{name}" holds half a surrogate pair'
        ) from None
    return text


def _structure_text(name: str, value: object) -> str:
    try:
        return _json(name, value)
    except RecursionError:
        raise ParameterError(
            "parameter-value",
            f'the value of "{name}" is nested too deeply or in itself',
        ) from None


def _scalar_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _integer_text(name, value)
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(value, float) and math.isfinite(value):
        return _float_text(value)
    if isinstance(value, float | Decimal):
        raise ParameterError(
            "parameter-value", f'the value of "{name}" is not a finite number'
        )
    raise ParameterError(
        "parameter-value",
        f'the value of "{name}" is of {type(value)!r}, which has no text form here',
    )


def _integer_text(name: str, value: int) -> str:
    try:
        return int.__repr__(value)
    except ValueError:
        raise ParameterError(
            "parameter-value", f'the value of "{name}" has too many digits'
        ) from None


def _float_text(value: float) -> str:
    text = float.__repr__(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def _json(name: str, value: object) -> str:
    """Write compact JSON: keys in the order given, characters beyond ASCII as they are,
    numbers exact.
    """
    if isinstance(value, str):
        return json_string(value)
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return (
            "{"
            + ",".join([_member(name, key, item) for key, item in value.items()])
            + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ",".join([_json(name, item) for item in value]) + "]"
    return _scalar_text(name, value)


def _member(name: str, key: object, value: object) -> str:
    if not isinstance(key, str):
        raise ParameterError(
            "parameter-value",
            f'a key in the value of "{name}" is {key!r}: keys are text',
        )
    return json_string(key) + ":" + _json(name, value)
