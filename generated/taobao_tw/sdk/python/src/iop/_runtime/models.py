"""Typed views of answers: kept as they came, and converted where they are read.

A subclass declares its fields by annotations alone; type checkers and editors read the
same lines as the runtime. Reading a field converts it: numbers and booleans that
arrived as text become numbers and booleans, objects become models. An absent or null
scalar is None, an absent object an empty model, an absent list an empty list. A value
that cannot be of the documented type is given as it came.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal, InvalidOperation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, ClassVar, TypeAlias

    from .messages import HttpAnswer

    Convert: TypeAlias = Callable[[Any], Any]

INTEGER = re.compile(r"[+-]?\d{1,4000}")
SENSITIVE = re.compile(r"token|secret|sign|passw|authorization|session", re.IGNORECASE)


class Model:
    """An object of an answer.

    `raw` is the object as it came, undocumented fields included.
    """

    _names: ClassVar[Mapping[str, str]] = {}
    _converters: ClassVar[Mapping[str, tuple[str, Convert]]]

    raw: dict[str, Any]

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw

    if not TYPE_CHECKING:  # so that a misspelt field is an error to a type checker

        def __getattr__(self, name: str) -> Any:
            field = _fields(type(self)).get(name)
            if field is None:
                raise AttributeError(
                    f"{type(self).__name__} documents no field {name!r}: see `raw`"
                )
            wire, convert = field
            value = self.__dict__[name] = convert(self.raw.get(wire))
            return value

    def __getitem__(self, name: str) -> Any:
        """Return a field by its documented name, converted if it is documented."""
        for field, (wire, _) in _fields(type(self)).items():
            if wire == name:
                return getattr(self, field)
        return self.raw[name]

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *_fields(type(self))]

    def __bool__(self) -> bool:
        return bool(self.raw)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.raw == getattr(other, "raw", None)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ", ".join(
            f"{name}={_shown(name, value)}" for name, value in self.raw.items()
        )
        return f"{type(self).__name__}({shown})"


class Response(Model):
    """A whole answer. `http` is the answer as it came."""

    request_id: str | None
    """The id by which the platform finds the call again."""

    http: HttpAnswer

    def __init__(
        self, raw: dict[str, Any], http: HttpAnswer, request_id: str | None
    ) -> None:
        super().__init__(raw)
        self.http = http
        self.request_id = request_id


def _fields(model: type[Model]) -> Mapping[str, tuple[str, Convert]]:
    found = model.__dict__.get("_converters")
    if found is None:
        found = {}
        for kind in reversed(model.__mro__[: model.__mro__.index(Model)]):
            if kind is not Response:
                found.update(_declared(kind))
        model._converters = found
    return found


def _declared(model: type) -> dict[str, tuple[str, Convert]]:
    names: Mapping[str, str] = model.__dict__.get("_names", {})
    namespace = vars(sys.modules[model.__module__])
    return {
        field: (names.get(field, field), _converter(annotation, namespace))
        for field, annotation in model.__annotations__.items()
        if not field.startswith("_")
    }


def _converter(annotation: str, namespace: Mapping[str, Any]) -> Convert:
    if annotation.startswith("list["):
        return _list_of(_converter(annotation[5:-1], namespace))
    scalar = _SCALARS.get(annotation.removesuffix(" | None"))
    if scalar is not None:
        return scalar
    return _object_of(namespace[annotation])


def _list_of(convert: Convert) -> Convert:
    def convert_list(value: Any) -> Any:
        value = _parsed(value, "[")
        if value is None or value == "":
            return []
        if isinstance(value, list):
            return [convert(item) for item in value]
        return [convert(value)] if isinstance(value, dict) else value

    return convert_list


def _object_of(model: type[Model]) -> Convert:
    def convert(value: Any) -> Any:
        value = _parsed(value, "{")
        if value is None or value == "":
            return model({})
        return model(value) if isinstance(value, dict) else value

    return convert


def _parsed(value: Any, opening: str) -> Any:
    """Return what a text holds, where an object or a list arrived as its JSON text."""
    if isinstance(value, str) and value.lstrip().startswith(opening):
        try:
            return json.loads(value, parse_float=Decimal)
        except (ValueError, RecursionError):
            return value
    return value


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | Decimal) else value


def _integer(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        if INTEGER.fullmatch(text):
            return int(text)
        value = _decimal(value)
    if (
        isinstance(value, Decimal)
        and value.is_finite()
        and value == value.to_integral_value()
    ):
        return int(value)
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        return int(text) if INTEGER.fullmatch(text) else _decimal(value)
    return value


def _decimal(value: str) -> Any:
    if not value:
        return None
    try:
        number = Decimal(value.strip())
    except InvalidOperation:
        return value
    return number if number.is_finite() else value


def _boolean(value: Any) -> Any:
    if isinstance(value, str):
        return {"true": True, "false": False, "1": True, "0": False, "": None}.get(
            value.strip().lower(), value
        )
    return bool(value) if value in (0, 1) else value


def _as_it_came(value: Any) -> Any:
    return value


def _shown(name: str, value: Any) -> str:
    if SENSITIVE.search(name):
        return "'***'"
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{key!r}: {_shown(key, item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(_shown(name, item) for item in value) + "]"
    return repr(value)


_SCALARS: Mapping[str, Convert] = {
    "str": _text,
    "int": _integer,
    "int | Decimal": _number,
    "Decimal | int": _number,
    "Number": _number,
    "bool": _boolean,
    "Any": _as_it_came,
}
