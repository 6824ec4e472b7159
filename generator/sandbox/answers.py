"""What the gateway answers: the documented example, one composed from the fields, or an error."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from generator import signing
from generator.examples import example_text
from generator.ir import Field, Kind, Operation, Platform
from generator.sandbox.values import says_the_same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.sandbox.received import Received, Refusal

JSON_TYPE = "application/json;charset=utf-8"
_Shape = TypeVar("_Shape", dict[str, object], list[object])
_TYPE_OF_CATEGORY = {"platform": "SYSTEM", "provider": "ISP"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; errors of the gateway come with status 200 as successes do."""

    body: bytes
    status: int = 200
    content_type: str = JSON_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)


def shown(operation: Operation, call: Received) -> Operation:
    """The endpoint as the example that a call makes shows it, else as the documentation does."""
    if not operation.examples:
        return operation
    system = signing.system_parameters(call.api_name)
    sent = {name: text for name, text in call.parameters.items() if text and name not in system}
    files = {upload.name for upload in call.files}
    return next(
        (each for each in operation.examples.values() if _makes(each, sent, files)), operation
    )


def _makes(example: Operation, sent: Mapping[str, str], files: set[str]) -> bool:
    """Whether a call sends what an example does."""
    wanted = {
        field.name.text: text
        for field in example.parameters
        if not field.is_file and (text := example_text(field))
    }
    return (
        files == {field.name.text for field in example.parameters if field.is_file}
        and sent.keys() == wanted.keys()
        and all(says_the_same(sent[name], text) for name, text in wanted.items())
    )


def success(platform: Platform, operation: Operation, request_id: str) -> Answer:
    """The documented answer, character for character; a composed one where none is usable."""
    if example_object(operation):
        return Answer(operation.response_example.encode())
    return Answer(_encoded(_composed(platform, operation, request_id)))


def example_object(operation: Operation) -> dict[str, object]:
    """The documented answer as an object; empty where it is not one."""
    return _json(operation.response_example, dict)


def error(
    platform: Platform, refusal: Refusal, request_id: str, *, is_top: bool = False
) -> dict[str, object]:
    """The error envelope of the platform, or that of TOP calls."""
    categories = {known.code: known.category for known in platform.errors}
    kind = _TYPE_OF_CATEGORY.get(categories.get(refusal.code, ""), "ISV")
    if is_top:
        return {
            "error_response": {
                "type": kind,
                "code": refusal.code,
                "msg": refusal.message,
                "request_id": request_id,
            }
        }
    names = platform.envelope
    return {
        names.type: kind,
        names.code: refusal.code,
        names.message: refusal.message,
        names.request_id: request_id,
    }


def refused(
    platform: Platform, refusal: Refusal, request_id: str, *, is_top: bool = False
) -> Answer:
    """An answer that carries the error envelope."""
    return Answer(_encoded(error(platform, refusal, request_id, is_top=is_top)))


def _composed(platform: Platform, operation: Operation, request_id: str) -> dict[str, object]:
    names = platform.envelope
    envelope = {names.code: platform.envelope.success[0], names.request_id: request_id}
    return _object(operation.response) | envelope


def _object(fields: tuple[Field, ...]) -> dict[str, object]:
    return {field.name.text: _value(field) for field in fields}


def _value(field: Field) -> object:
    # Scalars are texts in every documented answer, numbers and booleans too.
    if field.children:
        composed = _object(field.children)
        return [composed] if field.type.many else composed
    text = field.example or ""
    if field.type.many:
        return _json(text, list) or [text]
    return _json(text, dict) if field.type.kind is Kind.OBJECT else text


def _json(text: str, shape: type[_Shape]) -> _Shape:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return shape()
    return value if isinstance(value, shape) else shape()


def _encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
