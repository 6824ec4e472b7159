"""What documentation says, in one neutral form that every reader makes and one writer takes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from generator.diagnostics import Diagnostic, Location

Data = dict[str, Any]

# What is no key of a spec, or becomes one where it says something new.
_NOT_WRITTEN = frozenset({"location", "line", "samples", "hosts"})

# What a call needs where documentation shows no token.
UNSAID = "none"


@dataclass(frozen=True)
class Sample:
    """One documented sample; `joined` says that the page lost its line breaks."""

    label: str
    code: str
    location: Location
    joined: bool = False


@dataclass(frozen=True)
class Host:
    """A gateway's address, and what the documentation calls it."""

    title: str
    url: str


@dataclass(frozen=True)
class ErrorRow:
    """A documented error code."""

    code: str
    description: str = ""
    solution: str = ""


@dataclass(frozen=True)
class FieldRow:
    """A parameter or a response field; the order of these is the order in a spec.

    `line` is where it stands in the documentation; 0 where that is not known.
    """

    name: str
    type: str
    required: bool = False
    nullable: bool = False
    description: str = ""
    example: str | None = None
    default: str | None = None
    enum: tuple[str, ...] = ()
    minimum: str = ""
    maximum: str = ""
    max_length: str = ""
    max_items: str = ""
    pattern: str = ""
    vendor_type: str = ""
    hidden: bool = False
    preview: str = ""
    mask: str = ""
    children: tuple[FieldRow, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Endpoint:
    """One documented endpoint; the order of these is the order in a spec."""

    path: str
    title: str
    location: Location
    description: str = ""
    category: str = ""
    methods: tuple[str, ...] = ()
    token: str = UNSAID
    gateway: str = "api"
    hosts: tuple[Host, ...] = ()
    parameters: tuple[FieldRow, ...] = ()
    response: tuple[FieldRow, ...] = ()
    response_example: str = ""
    errors: tuple[ErrorRow, ...] = ()
    updated: str = ""
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a reader made of one file: its endpoints, and what it warns of."""

    endpoints: tuple[Endpoint, ...]
    warnings: tuple[Diagnostic, ...] = ()


# Written even where it is the default, so that a spec says it.
_ALWAYS = frozenset({"token"})


def spec_data(item: Endpoint | FieldRow | ErrorRow) -> Data:
    """The mapping that a spec holds for `item`: text, lists and mappings; defaults left out."""
    data: Data = {}
    for each in fields(item):
        value = getattr(item, each.name)
        said = each.name in _ALWAYS or value != each.default
        if said and each.name not in _NOT_WRITTEN:
            data[each.name] = _plain(value)
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else spec_data(item) for item in value]
    return value
