"""From a sound spec to the language-free API: types resolved, words split, everything in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from marshal import dumps
from typing import Any, TypeVar

from pydantic import BaseModel

from generator import ir
from generator.hashing import digest
from generator.names import Name
from generator.schema import (
    EndpointSpec,
    ErrorSpec,
    ExampleSpec,
    FieldSpec,
    GatewaySpec,
    GroupDocument,
    PlatformDocument,
)

R = TypeVar("R")

_KINDS = {
    "String": ir.Kind.TEXT,
    "Payload": ir.Kind.TEXT,
    "Number": ir.Kind.DECIMAL,
    "Boolean": ir.Kind.BOOLEAN,
    "Object": ir.Kind.OBJECT,
    "byte[]": ir.Kind.BYTES,
}
_LIMITS = ("minimum", "maximum", "max_length", "max_items", "pattern")
_INTEGER_TYPE = re.compile(r"(?:.*\b)?(?:Long|(?:Big)?Integer|Short|int(?:32|64)?|long|short)\b.*")


def build_platform(document: PlatformDocument, groups: Iterable[ir.Group]) -> ir.Platform:
    """The API that a sound platform describes, of what `build_group` gives."""
    return ir.Platform(
        id=document.platform,
        title=document.title,
        documentation=document.documentation,
        version=document.sdk.version,
        build=document.sdk.build,
        gateways=_gateways(document.gateways),
        signing=_record(ir.Signing, document.signing),
        envelope=_record(ir.Envelope, document.envelope),
        errors=_errors(document.errors),
        prefix=Name(document.prefix),
        names=document.names,
        groups=tuple(sorted(groups, key=lambda group: group.name.text)),
    )


def build_group(group: GroupDocument, data: Any) -> ir.Group:
    """The endpoints of a group that is sound in shape; `data` is what its document says."""
    operations = tuple(sorted(map(_operation, group.endpoints), key=lambda each: each.path))
    sources = {ir.operation_id(each["path"]): digest(dumps(each, 2)) for each in data["endpoints"]}
    models = ir.models_of(operations)
    return ir.Group(Name(group.group), operations, sources, models, lambda: operations)


def _operation(endpoint: EndpointSpec) -> ir.Operation:
    methods = tuple(dict.fromkeys(endpoint.methods))
    idempotent = endpoint.idempotent if endpoint.idempotent is not None else methods == ("GET",)
    operation = ir.Operation(
        id=ir.operation_id(endpoint.path),
        path=endpoint.path,
        group=ir.path_segments(endpoint.path)[0],
        title=endpoint.title,
        description=endpoint.description,
        category=endpoint.category,
        methods=methods,
        token=ir.Token(endpoint.token),
        gateway=endpoint.gateway,
        parameters=_fields(endpoint.parameters),
        response=_fields(endpoint.response),
        response_example=endpoint.response_example,
        errors=_errors(endpoint.errors),
        idempotent=idempotent,
        pagination=_record(ir.Pagination, endpoint.pagination) if endpoint.pagination else None,
        failure=_record(ir.Failure, endpoint.failure) if endpoint.failure else None,
        hosts=_gateways(endpoint.hosts),
        updated=endpoint.updated,
        deprecated=endpoint.deprecated,
        examples={},
    )
    examples = {each.id: _example(each, operation) for each in endpoint.examples}
    return replace(operation, examples=examples) if examples else operation


def _example(spec: ExampleSpec, whole: ir.Operation) -> ir.Operation:
    """The endpoint as an example shows it: with what is sent, and nothing else."""
    given = spec.values
    sent = (each for each in whole.parameters if each.required or each.name.text in given)
    return replace(
        whole,
        title=spec.title or spec.id.replace("-", " ").capitalize(),
        description=spec.description,
        parameters=tuple(
            replace(each, example=given.get(each.name.text, each.example)) for each in sent
        ),
        response_example=spec.response or whole.response_example,
    )


def _fields(fields: list[FieldSpec]) -> tuple[ir.Field, ...]:
    """Siblings by name; where the documentation repeats a name, its first row counts."""
    unique: dict[str, FieldSpec] = {}
    for field in fields:
        unique.setdefault(field.name, field)
    return tuple(_field(field) for field in unique.values())


def _field(field: FieldSpec) -> ir.Field:
    children = _fields(field.children) if field.children else ()
    return ir.Field(
        name=Name(field.name),
        type=_type(field.type, field.format, field.vendor_type, has_children=bool(children)),
        required=field.required,
        nullable=field.nullable,
        description=field.description,
        example=field.example,
        default=field.default,
        enum=tuple(field.enum),
        limits=_limits(field),
        vendor_type=field.vendor_type,
        children=children,
    )


def _limits(field: FieldSpec) -> dict[str, str]:
    given = field.model_fields_set
    return {name: value for name in _LIMITS if name in given and (value := getattr(field, name))}


@cache  # of the same few over and over
def _type(word: str, form: str | None, vendor_type: str, *, has_children: bool) -> ir.TypeRef:
    many = word.endswith("[]") and word != "byte[]"
    kind = _KINDS[word.removesuffix("[]") if many else word]
    if has_children and kind is ir.Kind.TEXT:
        kind = ir.Kind.TEXT if word == "Payload" else ir.Kind.OBJECT
    if kind is ir.Kind.DECIMAL and _is_integer(form, vendor_type):
        kind = ir.Kind.INTEGER
    return ir.TypeRef(kind, many, word)


def _is_integer(form: str | None, vendor_type: str) -> bool:
    return form == "integer" if form else _INTEGER_TYPE.fullmatch(vendor_type) is not None


def _errors(errors: list[ErrorSpec]) -> tuple[ir.ErrorCode, ...]:
    """Errors by code; where the documentation repeats a code, what it says is joined."""
    joined: dict[str, ir.ErrorCode] = {}
    for error in errors:
        known = joined.get(error.code)
        joined[error.code] = ir.ErrorCode(
            error.code,
            _joined(known.description if known else "", error.description),
            _joined(known.solution if known else "", error.solution),
            ir.Category(error.category or (known.category if known else "")),
        )
    return tuple(joined.values())


def _joined(first: str, second: str) -> str:
    return "\n".join(dict.fromkeys(text for text in (first, second) if text))


def _gateways(gateways: list[GatewaySpec]) -> tuple[ir.Gateway, ...]:
    return tuple(
        ir.Gateway(Name(each.constant), each.kind, each.url, each.title) for each in gateways
    )


def _record(kind: type[R], spec: BaseModel) -> R:
    """A record whose parts are those of its spec."""
    return kind(**{key: tuple(part) if isinstance(part, list) else part for key, part in spec})
