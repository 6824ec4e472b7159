"""The language-free API: a platform, its groups and operations; names are words, not source text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """Whether a call needs an access token."""

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

    # One item of it, where it is a list.
    item = lazy["Field"](lambda self: replace(self, type=replace(self.type, many=False)))

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
    """How an answer with a success code says that the business failed."""

    field: str
    equals: tuple[str, ...]
    code: str
    message: str


@dataclass(frozen=True)
class Outline:
    """What is seen of an endpoint from outside; `id` (`auth.token.create`) is its path."""

    id: str
    path: str
    group: str
    title: str
    methods: tuple[str, ...]

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


@dataclass(frozen=True)
class Operation(Outline):
    """One endpoint, whole."""

    description: str
    category: str
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


@dataclass(frozen=True, slots=True)
class Gateway:
    """An address of the platform; `kind` is `api` or `authorization`."""

    constant: Name
    kind: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Signing:
    """How requests are signed; the window is in seconds."""

    algorithm: str
    sign_method: str
    timestamp_window: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where an answer carries its status."""

    code: str
    type: str
    message: str
    request_id: str
    success: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The endpoints that share their path's first segment: their outlines, sorted by path.

    By the id of each, `sources` are hashes of what the spec says of it (with the same one it is the
    same), and `models` the names of its requests, results and objects in both. `make` makes them whole.
    """

    name: Name
    outlines: tuple[Outline, ...]
    sources: Mapping[str, str]
    models: Mapping[str, Sequence[str]]
    make: Callable[[], tuple[Operation, ...]]

    @lazy
    def operations(self) -> tuple[Operation, ...]:
        """Its endpoints, sorted by path."""
        return self.make()

    @lazy
    def by_id(self) -> dict[str, Operation]:
        """Its endpoints, by id."""
        return {operation.id: operation for operation in self.operations}


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

    @lazy
    def outlines(self) -> tuple[Outline, ...]:
        """Every operation from outside."""
        return tuple(outline for group in self.groups for outline in group.outlines)

    @lazy
    def models(self) -> dict[str, Sequence[str]]:
        """The names of the models of each operation, by its id."""
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


def models_of(operations: Iterable[Operation]) -> dict[str, list[str]]:
    """The names of the models of each operation, by its id; of two alike the later one's count."""
    owners: dict[Name, str] = {}
    for each in operations:
        result, request = (model_name(each, role) for role in ("result", "request"))
        owners |= dict.fromkeys((*_nested_names(each.response, result), result), each.id)
        inputs = _nested_names(each.parameters, Name(each.id))
        owners |= dict.fromkeys((*inputs, request), each.id)
    found: dict[str, list[str]] = {id_: [] for id_ in owners.values()}
    for name, id_ in owners.items():
        found[id_].append(name.text)
    return found


def _nested_names(fields: tuple[Field, ...], owner: Name) -> Iterator[Name]:
    for each in fields:
        if each.is_model:
            name = nested_name(owner, each)
            yield from _nested_names(each.children, name)
            yield name


def nested_name(owner: Name, field: Field) -> Name:
    """The name of an object inside `owner`."""
    return Name(f"{owner.text}.{field.name.text}")
