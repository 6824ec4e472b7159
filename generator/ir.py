"""The language-free API: a platform, its groups and operations; names are words, not source text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.lazy import Keeping, lazy
from generator.names import Name

DEFAULT_EXAMPLE = "default"  # what a parameter's `example` and `response_example` show


class Kind(StrEnum):
    """What a value is, apart from whether it is a list of them."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    OBJECT = "object"
    BYTES = "bytes"


class Token(StrEnum):
    """Whether a call needs an access token (PROTOCOL.md section 7)."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Category(StrEnum):
    """What a caller can do about an error; NONE where the documentation does not tell."""

    NONE = ""
    SIGNATURE = "signature"
    TOKEN = "token"  # noqa: S105 - a word
    PERMISSION = "permission"
    RATE_LIMIT = "rate_limit"
    INVALID_PARAMETER = "invalid_parameter"
    BUSINESS = "business"
    PROVIDER = "provider"
    PLATFORM = "platform"


class PageStyle(StrEnum):
    """What a call is told to get the next page."""

    PAGE = "page"
    OFFSET = "offset"
    CURSOR = "cursor"


@dataclass(frozen=True, slots=True)
class TypeRef:
    """A type: its kind, whether it is a list of that kind, and the documentation's own word for it."""

    kind: Kind
    many: bool
    word: str


@dataclass(frozen=True)
class Field:
    """A parameter of a call, a field of its answer, or a child of either."""

    name: Name
    type: TypeRef
    required: bool
    nullable: bool
    description: str
    example: str | None
    default: str | None
    enum: tuple[str, ...]
    limits: Mapping[str, str]
    vendor_type: str
    children: tuple[Field, ...]

    @property
    def is_file(self) -> bool:
        """Whether the value is uploaded as a file part."""
        return self.type.kind is Kind.BYTES

    @property
    def is_model(self) -> bool:
        """Whether it is an object, or a list of objects, whose fields are documented."""
        return bool(self.children) and self.type.kind is Kind.OBJECT


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """An error an endpoint or the platform documents; `category` is what a caller can do about it."""

    code: str
    description: str
    solution: str
    category: Category


@dataclass(frozen=True, slots=True)
class Pagination:
    """How a list is read page by page: by page number, by offset or by cursor."""

    style: PageStyle
    parameter: str
    items: str
    size: str
    next: str
    total: str


@dataclass(frozen=True, slots=True)
class Failure:
    """How an answer with a success code says that the business failed (PROTOCOL.md section 5)."""

    field: str
    equals: tuple[str, ...]
    code: str
    message: str


@dataclass(frozen=True)
class Operation:
    """One endpoint; `id` (`auth.token.create`) is its path, and everything derived comes from it."""

    id: str
    path: str
    group: str
    title: str
    description: str
    category: str
    methods: tuple[str, ...]
    token: Token
    gateway: str
    parameters: tuple[Field, ...]
    response: tuple[Field, ...]
    response_example: str
    errors: tuple[ErrorCode, ...]
    idempotent: bool
    pagination: Pagination | None
    failure: Failure | None
    hosts: tuple[Gateway, ...]
    updated: str
    deprecated: str
    examples: Mapping[str, Operation]  # by id: the endpoint with what each other example sends

    @lazy
    def segments(self) -> tuple[str, ...]:
        """The path's parts: `auth`, `token`, `create`."""
        return path_segments(self.path)

    @property
    def is_callback(self) -> bool:
        """Whether the platform makes this call to the app (the documentation's method `hsf`)."""
        return "HSF" in self.methods

    @property
    def http_method(self) -> str:
        """The method that samples and typed calls use: GET only where nothing else is documented."""
        return "GET" if self.methods == ("GET",) else "POST"


@dataclass(frozen=True, slots=True)
class Gateway:
    """An address of the platform; `kind` is `api` or `authorization`."""

    constant: Name
    kind: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Signing:
    """How requests are signed (PROTOCOL.md section 1); the window is in seconds."""

    algorithm: str
    sign_method: str
    timestamp_window: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where an answer carries its status (PROTOCOL.md section 5)."""

    code: str
    type: str
    message: str
    request_id: str
    success: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The endpoints that share their path's first segment.

    `sources` are hashes of what the spec says of each, by id: with the same one it is the same.
    """

    name: Name
    operations: tuple[Operation, ...]
    sources: Mapping[str, str]

    @lazy
    def model_names(self) -> dict[Name, Operation]:
        """Every model of the group with its operation."""
        names: dict[Name, Operation] = {}
        for operation in self.operations:
            result = model_name(operation, "result")
            nested = _nested_names(operation.response, result)
            inputs = _nested_names(operation.parameters, Name(operation.id))
            models = (*nested, result, *inputs, model_name(operation, "request"))
            names |= dict.fromkeys(models, operation)
        return names

    @lazy
    def models(self) -> dict[str, tuple[Name, ...]]:
        """The models of each operation, by its id."""
        found: dict[str, tuple[Name, ...]] = {}
        for name, operation in self.model_names.items():
            found[operation.id] = (*found.get(operation.id, ()), name)
        return found


@dataclass(frozen=True)
class Platform(Keeping):
    """A platform: its gateways, signing and envelope, and its groups of operations, sorted by path."""

    id: str
    title: str
    documentation: str
    version: str
    build: str
    gateways: tuple[Gateway, ...]
    signing: Signing
    envelope: Envelope
    errors: tuple[ErrorCode, ...]
    prefix: Name
    names: Mapping[str, Mapping[str, str]]
    groups: tuple[Group, ...] = ()

    @lazy
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, sorted by path."""
        return tuple(operation for group in self.groups for operation in group.operations)

    def model_names(self) -> Mapping[Name, Operation]:
        """Every model with its operation: requests, results, and objects in both."""
        return self._model_names

    def models_of(self, operation: Operation) -> tuple[Name, ...]:
        """The models of an operation."""
        return self._models.get(operation.id, ())

    @lazy
    def _model_names(self) -> dict[Name, Operation]:
        return {name: each for group in self.groups for name, each in group.model_names.items()}

    @lazy
    def _models(self) -> dict[str, tuple[Name, ...]]:
        return {id_: names for group in self.groups for id_, names in group.models.items()}

    def gateway(self, kind: str) -> Gateway:
        """The platform's first gateway of a kind; the first of all where it has none."""
        return next((found for found in self.gateways if found.kind == kind), self.gateways[0])


def path_segments(path: str) -> tuple[str, ...]:
    """The parts of an API path, or of a dotted name."""
    return tuple(part for part in path.replace(".", "/").split("/") if part)


def operation_id(path: str) -> str:
    """The id of an endpoint: `/auth/token/create` is `auth.token.create`."""
    return ".".join(path_segments(path))


def model_name(operation: Operation, role: str) -> Name:
    """The name of its `result`, or `request`; the blank keeps it apart from a field called so."""
    return Name(f"{operation.id} {role}")


def _nested_names(fields: tuple[Field, ...], owner: Name) -> Iterator[Name]:
    for each in fields:
        if each.is_model:
            name = nested_name(owner, each)
            yield from _nested_names(each.children, name)
            yield name


def nested_name(owner: Name, field: Field) -> Name:
    """The name of an object inside `owner`."""
    return Name(f"{owner.text}.{field.name.text}")
