"""How a request is signed: parameters become text, one string to sign, and its signature.

Pure: nothing here reads a clock, a file or the network.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.validate import DOTTED_PARAMETERS, SYSTEM_PARAMETERS

SIGN = "sign"
REST_SYSTEM_PARAMETERS = frozenset(SYSTEM_PARAMETERS)
TOP_SYSTEM_PARAMETERS = frozenset(DOTTED_PARAMETERS)


class RefusedParameterError(ValueError):
    """A parameter that cannot be signed rightly; `rule` is the short name of the reason."""

    def __init__(self, rule: str, message: str) -> None:
        self.rule = rule
        super().__init__(message)


def is_rest(api_name: str) -> bool:
    """Whether the name is a path; a name without a leading slash is a TOP call."""
    return api_name.startswith("/")


def system_parameters(api_name: str) -> frozenset[str]:
    """The names that the protocol keeps for itself in a call of this form."""
    return REST_SYSTEM_PARAMETERS if is_rest(api_name) else TOP_SYSTEM_PARAMETERS


def request_prefix(api_name: str) -> str:
    """What stands in front of the parameters: the path, or nothing for a TOP call."""
    return api_name if is_rest(api_name) else ""


def string_to_sign(api_name: str, parameters: Mapping[str, str]) -> str:
    """The prefix, then name and raw value of all parameters but `sign`, by name."""
    names = sorted(name for name in parameters if name != SIGN)
    return request_prefix(api_name) + "".join(name + parameters[name] for name in names)


def signature(secret: str, text: str) -> str:
    """HMAC-SHA256 of a string to sign, in upper-case hexadecimal digits."""
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest().upper()


def sign(secret: str, api_name: str, parameters: Mapping[str, str]) -> str:
    """The signature of a call; the parameters are those sent, file parts left out."""
    return signature(secret, string_to_sign(api_name, parameters))


def request_parameters(
    api_name: str,
    system: Mapping[str, str],
    business: Mapping[str, object],
    files: Iterable[str] = (),
) -> dict[str, str]:
    """Every parameter of a call as the text that is signed and sent; empty values are dropped."""
    for name in (*business, *files):
        _check_name(api_name, name)
    texts = {name: parameter_text(name, value) for name, value in business.items()}
    return {name: text for name, text in (dict(system) | texts).items() if text}


def parameter_text(name: str, value: object) -> str:
    """The text of a value; empty where the value is to be dropped."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _checked_text(name, value)
    return _json_text(name, value)


def _check_name(api_name: str, name: str) -> None:
    if not name or not name.isascii():
        raise RefusedParameterError(
            "parameter-name", f"a parameter's name must be ASCII and not empty: {name!r}"
        )
    if name in system_parameters(api_name):
        raise RefusedParameterError(
            "reserved-parameter", f'"{name}" is a system parameter: the client sends it by itself'
        )


def _json_text(name: str, value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float() | Decimal():
            return _number_text(name, value)
        case str():
            return json.dumps(_checked_text(name, value), ensure_ascii=False)
        case Mapping():
            members = (
                f"{_json_text(name, _key(name, key))}:{_json_text(name, member)}"
                for key, member in value.items()
            )
            return "{" + ",".join(members) + "}"
        case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
            return "[" + ",".join(_json_text(name, item) for item in value) + "]"
    raise RefusedParameterError(
        "parameter-value", f'"{name}" is a {type(value).__name__}, which has no text form'
    )


def _number_text(name: str, value: float | Decimal) -> str:
    if isinstance(value, int):
        return str(int(value))
    if not math.isfinite(value):
        raise RefusedParameterError("parameter-value", f'"{name}" is not a finite number')
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    return format(value, "f")


def _key(name: str, key: object) -> str:
    if isinstance(key, str):
        return key
    raise RefusedParameterError(
        "parameter-value", f'an object in "{name}" has a key that is not text'
    )


def _checked_text(name: str, text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RefusedParameterError(
            "parameter-value", f'"{name}" holds half of a surrogate pair, which has no UTF-8 form'
        ) from None
    return text
