"""Reads a catalogue file: the vendor's own JSON answer about an endpoint."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Location, Severity, SpecError
from generator.importers.documented import (
    Endpoint,
    ErrorRow,
    FieldRow,
    Host,
    Reading,
    Sample,
)
from generator.importers.files import SourceFile
from generator.importers.literals import argument_values
from generator.importers.types import enum_values, kind_of
from generator.importers.words import label_of
from generator.source import did_you_mean, frame

_TOKENS = {"0": "none", "1": "required", "2": "optional"}
_METHODS = {
    "get": ("GET",),
    "post": ("POST",),
    "get/post": ("GET", "POST"),
    "post/get": ("GET", "POST"),
    "hsf": ("HSF",),
}
_YES = frozenset(("true", "1", "yes"))
# A type number of the second tree, for a row that has no word.
_NUMBERED = {
    "1": "String",
    "2": "Number",
    "3": "Boolean",
    "4": "Object",
    "6": "String[]",
    "7": "Number[]",
    "9": "Object[]",
}


def looks_like_catalogue(file: SourceFile, text: str) -> bool:
    """Whether a file claims to be JSON."""
    return file.path.suffix.lower() == ".json" or text.lstrip()[:1] == "{"


def read_catalogue(file: SourceFile, text: str) -> Reading:
    """The endpoints of a catalogue file. Raises SpecError with what is wrong with it."""
    answer = _Answer(file.name, text)
    data = answer.mapping(answer.parsed(), "data")
    token = _known(answer, _TOKENS, data, "authType", "token need")
    endpoints = answer.rows(data, "apiList")
    if not endpoints:
        raise answer.fault("apiList", "it documents no endpoint", "the answer's apiList is empty")
    readers = [_EndpointReader(answer, api, file.folder, token) for api in endpoints]
    warnings = tuple(warning for reader in readers for warning in reader.left_out())
    return Reading(tuple(reader.read() for reader in readers), warnings)


class _Answer:
    """A parsed answer that can say where a key of it stands."""

    def __init__(self, name: str, text: str) -> None:
        self._name, self._text = name, text

    def parsed(self) -> Any:
        """The whole answer."""
        try:
            return json.loads(self._text, parse_float=str)
        except json.JSONDecodeError as error:
            place = Location(self._name, error.lineno, error.colno)
            hint = "the file is cut short, or is no JSON: fetch it again"
            raise self._error("json-syntax", f"not JSON: {error.msg}", place, hint) from None
        except RecursionError:
            message = "the JSON is nested too deeply"
            raise self._error("json-syntax", message, Location(self._name), "") from None

    def mapping(self, parent: Any, key: str) -> dict[str, Any]:
        """The mapping at a key."""
        found: dict[str, Any] = self._typed(parent, key, dict, "a mapping")
        return found

    def rows(self, parent: Any, key: str) -> list[dict[str, Any]]:
        """The mappings of the list at a key; none where it is null or absent."""
        if isinstance(parent, dict) and parent.get(key) is None:
            return []
        rows: list[Any] = self._typed(parent, key, list, "a list")
        if not all(isinstance(row, dict) for row in rows):
            raise self.fault(key, f'"{key}" holds something that is no mapping', "")
        return rows

    def text(self, parent: Mapping[str, Any], key: str) -> str:
        """The text at a key, a number as it is written; empty where it is null or absent."""
        value = parent.get(key)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        if value is not None and not isinstance(value, str):
            raise self.fault(key, f'"{key}" is no text', "")
        return value or ""

    def filled(self, parent: Mapping[str, Any], key: str) -> str:
        """The text at a key that must have one."""
        value = self.text(parent, key)
        if not value.strip():
            raise self.fault(key, f'"{key}" is missing or empty', "fetch the page again")
        return value

    def fault(self, needle: str, message: str, hint: str) -> SpecError:
        """What is wrong, at the first place where `needle` stands."""
        return self._error("catalogue-shape", message, self.locate(needle), hint)

    def warning(self, needle: str, message: str) -> Diagnostic:
        """What has no place in a spec, at the first place where `needle` stands."""
        place, severity = self.locate(needle), Severity.WARNING
        return Diagnostic("unread-text", message, place, "", severity, frame(self._text, place))

    def locate(self, needle: str) -> Location:
        """The first place of a text; the file's beginning where it does not stand."""
        at = max(self._text.find(json.dumps(needle, ensure_ascii=False)), 0)
        start = self._text.rfind("\n", 0, at) + 1
        return Location(self._name, self._text.count("\n", 0, at) + 1, at - start + 1)

    def _typed(self, parent: Any, key: str, kind: type, what: str) -> Any:
        value = parent.get(key) if isinstance(parent, dict) else None
        if not isinstance(value, kind):
            raise self.fault(key, f'no "{key}" that is {what}', "is this a catalogue file?")
        return value

    def _error(self, rule: str, message: str, place: Location, hint: str) -> SpecError:
        shown = frame(self._text, place)
        return SpecError([Diagnostic(rule, message, place, hint, frame=shown)])


@dataclass(frozen=True)
class _EndpointReader:
    """Reads one endpoint of an answer."""

    answer: _Answer
    api: dict[str, Any]
    category: str
    token: str

    def read(self) -> Endpoint:
        """The endpoint."""
        text, api = self.answer.text, self.api
        path = self.answer.filled(api, "path")
        shown = next(iter(self._data("examples")), {})
        samples = self._samples(shown)
        return Endpoint(
            path=path,
            title=self.answer.filled(api, "title"),
            location=self.answer.locate(path),
            description=text(api, "desc"),
            category=self.category,
            methods=_known(self.answer, _METHODS, api, "method", "method"),
            token=self.token,
            gateway=gateway_of(path),
            hosts=tuple(
                Host(text(row, "name"), text(row, "desc")) for row in self._data("endpointParams")
            ),
            parameters=self._fields(
                "parameters",
                self.answer.rows(shown, "input"),
                argument_values(samples) if samples else None,
            ),
            response=self._fields("outputParameters", self.answer.rows(shown, "output"), None),
            response_example=_ended(text(shown, "responseCode")),
            errors=self._errors(),
            updated=text(api, "lastModified"),
            samples=samples,
        )

    def left_out(self) -> Iterator[Diagnostic]:
        """Nothing is lost in silence: what has no place in a spec is named."""
        if len(self._data("examples")) > 1:
            yield self.answer.warning("examples", "examples beside the first are left out")
        for row in self._data("errorCodes"):
            said = self.answer.text(row, "codeDesc") or self.answer.text(row, "solution")
            if said.strip() and not self.answer.text(row, "code").strip():
                yield self.answer.warning(said, "an error without a code is left out")

    def _data(self, key: str) -> list[dict[str, Any]]:
        if self.api.get(key) is None:
            return []
        return self.answer.rows(self.answer.mapping(self.api, key), "data")

    def _samples(self, shown: dict[str, Any]) -> tuple[Sample, ...]:
        text = self.answer.text
        return tuple(
            Sample(
                label_of(text(row, "lang")) or text(row, "lang").upper(),
                text(row, "code").replace("\r\n", "\n"),
                self.answer.locate(text(row, "code")),
            )
            for row in self.answer.rows(shown, "requestCodes")
        )

    def _fields(
        self, documented: str, nodes: list[dict[str, Any]], values: Mapping[str, str] | None
    ) -> tuple[FieldRow, ...]:
        return _FieldReader(self.answer, values).fields(self._data(documented), nodes)

    def _errors(self) -> tuple[ErrorRow, ...]:
        text = self.answer.text
        rows = (
            ErrorRow(text(row, "code"), text(row, "codeDesc"), text(row, "solution"))
            for row in self._data("errorCodes")
        )
        return tuple(dict.fromkeys(row for row in rows if row.code.strip()))


@dataclass(frozen=True)
class _FieldReader:
    """Reads documented rows, each with what the second tree says of it.

    `shown` are the values that samples send; the answer's fields have none, as a call without samples.
    """

    answer: _Answer
    shown: Mapping[str, str] | None

    def fields(
        self, rows: list[dict[str, Any]], nodes: list[dict[str, Any]], *, top: bool = True
    ) -> tuple[FieldRow, ...]:
        """The rows, then those that the second tree alone knows, which no page shows."""
        by_id = {node["id"]: node for node in nodes if node.get("id") is not None}
        by_name = {node.get("paramName"): node for node in nodes}
        every = [
            (row, by_id.get(row.get("treeId")) or by_name.get(row.get("name"), {})) for row in rows
        ]
        listed = {id(node) for _, node in every}
        every += [
            (self._row_of(node), {**node, "docVisible": False})
            for node in nodes
            if id(node) not in listed
        ]
        return tuple(self._field(row, node, top=top) for row, node in every)

    def _field(self, row: dict[str, Any], node: dict[str, Any], *, top: bool) -> FieldRow:
        text, rows = self.answer.text, self.answer.rows
        name = self.answer.filled(row, "name")
        children = self.fields(rows(row, "children"), rows(node, "children"), top=False)
        composed = self.shown is not None and top and bool(children)
        return FieldRow(
            name=name,
            type=self._type(name, text(row, "type")),
            required=text(row, "required").lower() in _YES,
            description=text(row, "desc"),
            example=self._composed(name) if composed else text(node, "demo") or None,
            default=text(node, "defaultValue") or None,
            enum=enum_values(text(node, "enumValue")),
            minimum=text(node, "minValue"),
            maximum=text(node, "maxValue"),
            max_length=text(node, "maxSize"),
            max_items=text(node, "maxListSize"),
            pattern=text(node, "regexExpression"),
            vendor_type=text(node, "serviceParamPath"),
            hidden=node.get("docVisible") is False,
            preview=text(node, "previewDemo"),
            mask=text(node, "maskField"),
            children=children,
        )

    def _row_of(self, node: dict[str, Any]) -> dict[str, Any]:
        """A node of the second tree as a row; its children are found below it again."""
        kind = self.answer.text(node, "paramType")
        return {
            "name": node.get("paramName"),
            "type": _NUMBERED.get(kind, kind),
            "required": node.get("required"),
            "desc": node.get("desc"),
        }

    def _composed(self, name: str) -> str | None:
        """The text of an object, which stands in the samples alone."""
        return self.shown.get(name) if self.shown else None

    def _type(self, name: str, written: str) -> str:
        kind = kind_of(_NUMBERED.get(written, written))
        if kind is None:
            message = f'"{name}" has a type that nobody knows: "{written}"'
            hint = did_you_mean(written, _NUMBERED.values())
            raise self.answer.fault(written or name, message, hint)
        return kind.word


def gateway_of(path: str) -> str:
    """Where an endpoint's calls go: tokens live on the authorization host."""
    return "authorization" if re.match(r"/auth/", path) else "api"


def _known(
    answer: _Answer, known: Mapping[str, Any], parent: Mapping[str, Any], key: str, what: str
) -> Any:
    written = answer.text(parent, key).strip().lower()
    if written not in known:
        message = f'"{written}" is not a {what}'
        raise answer.fault(key, message, f"one of: {', '.join(known)}")
    return known[written]


def _ended(text: str) -> str:
    """JSON text that ends as the lines of a file do."""
    return text.rstrip("\n") + "\n" if text.strip() else ""
