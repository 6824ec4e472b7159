"""IR × language → views: every name, type, literal and comment as finished source text.

The only stage that knows both. What a template sees of a text is a `LazyTexts`: the template asks
for a form that the language declares (`.sample`, `.doc`, …) and gets `Markup`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from markupsafe import Markup

from generator import ir
from generator.examples import example_text
from generator.language import DOCUMENTED, RUNNABLE, Language
from generator.names import Name, Scope
from generator.text import LazyTexts, write_as_documented, write_shortest

# The file that a sample uploads: a stand-in beside the program, since no disk has the vendor's.
SAMPLE_UPLOAD = "./book.jpg"

RESULT, ANSWER, INPUT, REQUEST = "result", "answer", "input", "request"


class Identifiers:
    """One name in every position: `operation.name.method`, `field.name.argument`."""

    __slots__ = ("_name", "_scope")

    def __init__(self, scope: Scope, name: Name) -> None:
        self._scope, self._name = scope, name

    def __getattr__(self, position: str) -> Markup:
        return Markup(self._scope.identifier(position, self._name))


@dataclass(frozen=True, slots=True)
class TypeView:
    """A type as source text, with the imports it needs."""

    text: Markup
    imports: tuple[Markup, ...]


@dataclass(frozen=True)
class GatewayView:
    """An address of the platform and its constant."""

    constant: Markup
    kind: Markup
    url: LazyTexts
    title: LazyTexts


@dataclass(frozen=True)
class ErrorView:
    """A documented error."""

    code: LazyTexts
    category: Markup
    description: LazyTexts
    solution: LazyTexts


@dataclass(frozen=True)
class LimitView:
    """A documented limit of a field, such as max_length."""

    name: Markup
    value: LazyTexts


@dataclass(frozen=True)
class PaginationView:
    """How a list is read page by page; `item` is the type of what a page holds."""

    style: Markup
    parameter: LazyTexts
    items: LazyTexts
    item: TypeView
    size: LazyTexts
    next: LazyTexts
    total: LazyTexts


@dataclass(frozen=True)
class FailureView:
    """How an answer with a success code says that the business failed."""

    field: LazyTexts
    equals: tuple[LazyTexts, ...]
    code: LazyTexts
    message: LazyTexts


@dataclass(frozen=True)
class EnvelopeView:
    """Where an answer carries its status."""

    code: LazyTexts
    type: LazyTexts
    message: LazyTexts
    request_id: LazyTexts
    success: tuple[LazyTexts, ...]


class Binder:
    """What one language makes of one platform, in one style of sample."""

    def __init__(self, platform: ir.Platform, language: Language, style: str) -> None:
        self.platform, self.language, self.style = platform, language, style
        self._makers = self._text_makers()
        self._models = Scope(language.positions, ir.model_names(platform))

    def text(self, value: str) -> LazyTexts:
        """A text in every form of the language."""
        return LazyTexts(value, self._makers)

    def texts(self, values: Iterable[str]) -> tuple[LazyTexts, ...]:
        """Several texts."""
        return tuple(self.text(value) for value in values)

    def identifiers(self, scope: Scope, name: Name) -> Identifiers:
        """A name in every position of the language."""
        return Identifiers(scope, name)

    def scope(self, names: Iterable[Name]) -> Scope:
        """Names that are siblings."""
        return Scope(self.language.positions, names)

    def model_name(self, name: Name) -> Identifiers:
        """The name of a model; models are siblings across the platform."""
        return Identifiers(self._models, name)

    def type(self, field: ir.Field, model: ModelView | None, rules: Mapping[str, Any]) -> TypeView:
        """The type of a field by the language's rules for results, or for arguments."""
        rule = rules["model"] if model else rules[field.type.kind.value]
        item = rule.name.replace("{item}", str(model.name.model)) if model else rule.name
        imports = list(rule.imports)
        if field.type.many:
            wrapper = rules["list"]
            item = wrapper.name.replace("{item}", item)
            imports += wrapper.imports
        return TypeView(Markup(item), tuple(Markup(each) for each in imports))

    def fields(self, fields: tuple[ir.Field, ...], owner: Name, role: str) -> tuple[FieldView, ...]:
        """Sibling fields of `owner`, a model or an operation; `role` is what their models are."""
        scope = self.scope(field.name for field in fields)
        return tuple(FieldView(self, scope, field, owner, role) for field in fields)

    def errors(self, errors: tuple[ir.ErrorCode, ...]) -> tuple[ErrorView, ...]:
        """Documented errors."""
        return tuple(
            ErrorView(
                self.text(error.code),
                Markup(error.category),
                self.text(error.description),
                self.text(error.solution),
            )
            for error in errors
        )

    def gateways(self, gateways: tuple[ir.Gateway, ...]) -> tuple[GatewayView, ...]:
        """Addresses with the names of their constants."""
        names = self.language.constant.resolve(gateway.constant for gateway in gateways)
        return tuple(
            GatewayView(
                Markup(names[gateway.constant.text]),
                Markup(gateway.kind),
                self.text(gateway.url),
                self.text(gateway.title),
            )
            for gateway in gateways
        )

    def _text_makers(self) -> dict[str, Callable[[str], object]]:
        makers: dict[str, Callable[[str], object]] = {"shown": self._shown}
        for use, forms in self.language.literals.items():
            makers[use] = lambda text, forms=forms: write_shortest(forms, text)  # type: ignore[misc]
        for kind, form in self.language.comments.items():
            makers[kind] = form.lines
            makers[f"{kind}_line"] = form.line
        return makers

    def _shown(self, value: str) -> Markup:
        """A literal as this style of sample shows it."""
        if self.style == DOCUMENTED:
            return Markup(self.language.documented.write(value))
        return write_as_documented(
            self.language.documented, self.language.literals["sample"], value
        )[0]


class ModelView:
    """An object type: what a call returns, or an object inside a call or an answer.

    `role` is `result` for what a call returns, `answer` for an object in it, `request` for what a
    call takes, `input` for an object in it. `owner` names the models inside, where `name` does not.
    """

    def __init__(
        self,
        binder: Binder,
        name: Name,
        fields: tuple[ir.Field, ...],
        about: str,
        role: str,
        *,
        owner: Name | None = None,
    ) -> None:
        self._binder, self._owner, self._fields = binder, owner or name, fields
        self.key = name.text
        self.role = role
        self.is_result = role == RESULT
        self.is_request = role == REQUEST
        self.is_input = role in (INPUT, REQUEST)
        self.name = binder.model_name(name)
        self.description = binder.text(about)

    @cached_property
    def fields(self) -> tuple[FieldView, ...]:
        """Its fields, in the documentation's order."""
        role = INPUT if self.is_input else ANSWER
        return self._binder.fields(self._fields, self._owner, role)

    def field_at(self, path: str) -> FieldView:
        """The field at a dotted path of names on the wire. Raises KeyError where there is none."""
        name, _, rest = path.partition(".")
        names = [field.name.text for field in self._fields]
        if name not in names:
            raise KeyError(path)
        field = self.fields[names.index(name)]
        return field.model.field_at(rest) if rest and field.model else field

    @cached_property
    def nested(self) -> tuple[ModelView, ...]:
        """The models of its fields and theirs, children before parents."""
        return _flat_models(self.fields)

    @cached_property
    def imports(self) -> tuple[Markup, ...]:
        """What the types of its fields need imported where it is read."""
        return _imports(field.type for field in self.fields)

    @cached_property
    def argument_imports(self) -> tuple[Markup, ...]:
        """What the types of its fields need imported where it is an argument."""
        return _imports(field.argument_type for field in self.fields)


def _flat_models(fields: tuple[FieldView, ...]) -> tuple[ModelView, ...]:
    models: list[ModelView] = []
    for field in fields:
        if field.model:
            models += (*field.model.nested, field.model)
    return tuple(models)


def _imports(types: Iterable[TypeView]) -> tuple[Markup, ...]:
    return tuple(sorted({each for type_ in types for each in type_.imports}))


class FieldView:
    """A parameter, a response field, or a child of either."""

    def __init__(
        self, binder: Binder, scope: Scope, field: ir.Field, owner: Name, role: str
    ) -> None:
        self._binder, self._field, self._owner, self._role = binder, field, owner, role
        self.name = binder.identifiers(scope, field.name)
        self.wire = binder.text(field.name.text)
        self.kind = Markup(field.type.kind.value)
        self.word = binder.text(field.type.word)
        self.many = field.type.many
        self.is_file = field.is_file
        self.required = field.required
        self.nullable = field.nullable

    @cached_property
    def model(self) -> ModelView | None:
        """The model of an object with documented children."""
        if not self._field.is_model:
            return None
        name = ir.nested_name(self._owner, self._field)
        return ModelView(
            self._binder, name, self._field.children, self._field.description, self._role
        )

    @cached_property
    def type(self) -> TypeView:
        """Its type in a result."""
        return self._binder.type(self._field, self.model, self._binder.language.types)

    @cached_property
    def item_type(self) -> TypeView:
        """The type in a result of one item of it, where it is a list."""
        one = replace(self._field, type=replace(self._field.type, many=False))
        return self._binder.type(one, self.model, self._binder.language.types)

    def is_called(self, name: str) -> bool:
        """Whether it has this name on the wire."""
        return self._field.name.text == name

    @cached_property
    def argument_type(self) -> TypeView:
        """Its type as an argument."""
        return self._binder.type(self._field, self.model, self._binder.language.inputs)

    @cached_property
    def description(self) -> LazyTexts:
        """What the documentation says of it."""
        return self._binder.text(self._field.description)

    @cached_property
    def example(self) -> LazyTexts:
        """The text that samples send."""
        return self._binder.text(example_text(self._field))

    @cached_property
    def has_example(self) -> bool:
        """Whether samples send something for it."""
        return bool(example_text(self._field))

    @cached_property
    def upload(self) -> LazyTexts:
        """The path of the file that samples upload."""
        return self._binder.text(SAMPLE_UPLOAD)

    @cached_property
    def default(self) -> LazyTexts:
        """What the gateway takes where it is absent."""
        return self._binder.text(self._field.default or "")

    @cached_property
    def enum(self) -> tuple[LazyTexts, ...]:
        """The values allowed."""
        return self._binder.texts(self._field.enum)

    @cached_property
    def limits(self) -> tuple[LimitView, ...]:
        """The documented limits."""
        limits = self._field.limits.items()
        return tuple(LimitView(Markup(name), self._binder.text(value)) for name, value in limits)


class OperationView:
    """One endpoint."""

    def __init__(self, binder: Binder, operation: ir.Operation, scopes: _Scopes) -> None:
        self._binder, self._operation, self._scopes = binder, operation, scopes
        self.id = Markup(operation.id)
        self.name = binder.identifiers(scopes.operations, Name(operation.id))
        self.path = binder.text(operation.path)
        self.is_get = operation.http_method == "GET"
        self.token_required = operation.token is ir.Token.REQUIRED
        self.token_allowed = operation.token is not ir.Token.NONE
        self.is_callback = operation.is_callback
        self.is_authorization = operation.gateway == "authorization"
        self.idempotent = operation.idempotent
        self.http_method = Markup(operation.http_method)
        self.methods = tuple(Markup(method) for method in operation.methods)
        self.token = Markup(operation.token.value)

    @cached_property
    def title(self) -> LazyTexts:
        """The documentation's title."""
        return self._binder.text(self._operation.title)

    @cached_property
    def description(self) -> LazyTexts:
        """The documentation's description."""
        return self._binder.text(self._operation.description)

    @cached_property
    def category(self) -> LazyTexts:
        """The documentation's own grouping."""
        return self._binder.text(self._operation.category)

    @cached_property
    def deprecated(self) -> LazyTexts:
        """Why not to use it; false where nothing is said."""
        return self._binder.text(self._operation.deprecated)

    @cached_property
    def updated(self) -> LazyTexts:
        """The date of the documentation."""
        return self._binder.text(self._operation.updated)

    @cached_property
    def leaf(self) -> Identifiers:
        """The last segment's name among what stands beside it in the tree of calls."""
        return self._scopes.leaf(self._operation)

    @cached_property
    def trail(self) -> tuple[Identifiers, ...]:
        """The names below the group's that lead to it in the tree of calls, its own last."""
        return self._scopes.trail(self._operation)

    @cached_property
    def tail(self) -> Identifiers:
        """The path after the group's segment, among the group's operations."""
        return self._scopes.tail(self._operation)

    @cached_property
    def parameters(self) -> tuple[FieldView, ...]:
        """The business parameters, in the documentation's order."""
        return self._binder.fields(self._operation.parameters, Name(self._operation.id), INPUT)

    @cached_property
    def arguments(self) -> tuple[FieldView, ...]:
        """The parameters, required ones first."""
        return tuple(sorted(self.parameters, key=lambda field: not field.required))

    @cached_property
    def result(self) -> ModelView:
        """What the call returns."""
        operation = self._operation
        name = ir.result_name(operation)
        return ModelView(self._binder, name, operation.response, operation.title, RESULT)

    @cached_property
    def request(self) -> ModelView:
        """What the call takes, as one object."""
        operation, owner = self._operation, Name(self._operation.id)
        name, fields = ir.request_name(operation), operation.parameters
        return ModelView(self._binder, name, fields, operation.title, REQUEST, owner=owner)

    @cached_property
    def input_models(self) -> tuple[ModelView, ...]:
        """The models of the parameters, children before parents."""
        return _flat_models(self.parameters)

    @cached_property
    def models(self) -> tuple[ModelView, ...]:
        """The result, the request and every model in them, children before parents."""
        return (*self.result.nested, self.result, *self.input_models, self.request)

    @cached_property
    def response_example(self) -> LazyTexts:
        """The documented answer, as JSON text."""
        return self._binder.text(self._operation.response_example.rstrip("\n"))

    @cached_property
    def errors(self) -> tuple[ErrorView, ...]:
        """The endpoint's own documented errors."""
        return self._binder.errors(self._operation.errors)

    @cached_property
    def pagination(self) -> PaginationView | None:
        """How to read page by page."""
        pagination = self._operation.pagination
        if pagination is None:
            return None
        return PaginationView(
            Markup(pagination.style),
            self._binder.text(pagination.parameter),
            self._binder.text(pagination.items),
            self.result.field_at(pagination.items).item_type,
            self._binder.text(pagination.size),
            self._binder.text(pagination.next),
            self._binder.text(pagination.total),
        )

    @cached_property
    def failure(self) -> FailureView | None:
        """How a business failure shows."""
        failure = self._operation.failure
        if failure is None:
            return None
        return FailureView(
            self._binder.text(failure.field),
            self._binder.texts(failure.equals),
            self._binder.text(failure.code),
            self._binder.text(failure.message),
        )


def _answered(operation: OperationView) -> Iterator[FieldView]:
    """The fields that reach the app: those of an answer, or of a call that the platform makes."""
    models = [*operation.result.nested, operation.result]
    if operation.is_callback:
        models += [*operation.input_models, operation.request]
    for model in models:
        yield from model.fields


class NamespaceView:
    """A part of the tree of calls: `client.auth.token`, with its calls and its inner namespaces."""

    def __init__(
        self,
        segments: tuple[str, ...],
        name: Identifiers,
        qualified: Identifiers,
        binder: Binder,
    ) -> None:
        self.name, self.qualified = name, qualified
        self.path = binder.text("/" + "/".join(segments))
        self.call: OperationView | None = None
        self.operations: list[OperationView] = []
        self.children: list[NamespaceView] = []

    @property
    def nested(self) -> list[NamespaceView]:
        """The namespaces below it, children before parents."""
        below: list[NamespaceView] = []
        for child in self.children:
            below += (*child.nested, child)
        return below


class GroupView:
    """The endpoints that share their path's first segment."""

    def __init__(
        self,
        binder: Binder,
        group: ir.Group,
        operations: tuple[OperationView, ...],
        scopes: _Scopes,
    ) -> None:
        self._scopes, self._group = scopes, group
        self.name = binder.identifiers(scopes.groups, group.name)
        self.title = binder.text(group.name.text)
        self.operations = operations

    @property
    def has_calls(self) -> bool:
        """Whether an app can call anything in it; the rest is called by the platform."""
        return any(not each.is_callback for each in self.operations)

    @property
    def has_callbacks(self) -> bool:
        """Whether the platform calls the app by anything in it."""
        return any(each.is_callback for each in self.operations)

    @cached_property
    def nests(self) -> bool:
        """Whether an answer of its calls holds objects."""
        return any(each.result.nested for each in self.operations if not each.is_callback)

    @cached_property
    def takes_objects(self) -> bool:
        """Whether a parameter of its calls holds objects."""
        return any(each.input_models for each in self.operations if not each.is_callback)

    @cached_property
    def requires_inside(self) -> bool:
        """Whether an object in a parameter of its calls has a required field."""
        calls = (each for each in self.operations if not each.is_callback)
        models = (model for each in calls for model in each.input_models)
        return any(field.required for model in models for field in model.fields)

    @property
    def has_failures(self) -> bool:
        """Whether a call of it says how its business fails."""
        return any(each.failure for each in self.operations)

    @property
    def has_pages(self) -> bool:
        """Whether a call of it is read page by page."""
        return any(each.pagination for each in self.operations)

    @cached_property
    def result_imports(self) -> tuple[Markup, ...]:
        """What the types in its answers, and in the platform's calls, need imported."""
        return _imports(field.type for each in self.operations for field in _answered(each))

    @cached_property
    def argument_imports(self) -> tuple[Markup, ...]:
        """What the arguments of its calls need imported, each once."""
        calls = (each for each in self.operations if not each.is_callback)
        return _imports(field.argument_type for each in calls for field in each.parameters)

    @cached_property
    def input_imports(self) -> tuple[Markup, ...]:
        """What the objects inside the arguments of its calls need imported, each once."""
        calls = (each for each in self.operations if not each.is_callback)
        models = (model for each in calls for model in each.input_models)
        return _imports(field.argument_type for model in models for field in model.fields)

    @cached_property
    def namespace(self) -> NamespaceView:
        """The group's tree of calls; callbacks are not in it."""
        by_id = {str(view.id): view for view in self.operations}
        return self._scopes.namespace((self._group.name.text,), by_id)


class _Scopes:
    """The sibling names of a platform's groups, operations and tree of calls."""

    def __init__(self, binder: Binder, platform: ir.Platform) -> None:
        self._binder = binder
        self.groups = binder.scope(group.name for group in platform.groups)
        self.operations = binder.scope(Name(each.id) for each in platform.operations)
        self._tails = {
            group.name.text: binder.scope(_tail_name(each) for each in group.operations)
            for group in platform.groups
        }
        self._below: dict[tuple[str, ...], dict[str, None]] = {}
        self._calls: dict[tuple[str, ...], str] = {}
        for operation in platform.operations:
            if not operation.is_callback:
                self._plant(operation)
        self._levels = {
            segments: binder.scope(Name(segment) for segment in below)
            for segments, below in self._below.items()
        }
        paths = {segments for segments in self._below if segments}
        self._namespaces = binder.scope(Name(".".join(segments)) for segments in paths)

    def leaf(self, operation: ir.Operation) -> Identifiers:
        """The operation's last segment among its siblings."""
        *parents, last = operation.segments
        return Identifiers(self._levels[tuple(parents)], Name(last))

    def trail(self, operation: ir.Operation) -> tuple[Identifiers, ...]:
        """The operation's segments below the group's, each among its siblings."""
        segments = operation.segments
        return tuple(
            Identifiers(self._levels[segments[:depth]], Name(segments[depth]))
            for depth in range(1, len(segments))
        )

    def tail(self, operation: ir.Operation) -> Identifiers:
        """The operation's path after its first segment, among its group's operations."""
        return Identifiers(self._tails[operation.group], _tail_name(operation))

    def namespace(
        self, segments: tuple[str, ...], operations: Mapping[str, OperationView]
    ) -> NamespaceView:
        """The tree at `segments`, with the calls in it."""
        *parents, last = segments
        level = self._levels.get(tuple(parents))
        name = Identifiers(level or self._binder.scope([Name(last)]), Name(last))
        qualified = self._qualified(segments)
        view = NamespaceView(segments, name, qualified, self._binder)
        call = self._calls.get(segments)
        view.call = operations[call] if call else None
        for below in self._below.get(segments, {}):
            inner = (*segments, below)
            if inner in self._below:
                view.children.append(self.namespace(inner, operations))
            else:
                view.operations.append(operations[self._calls[inner]])
        return view

    def _qualified(self, segments: tuple[str, ...]) -> Identifiers:
        name = Name(".".join(segments))
        if segments in self._below:
            return Identifiers(self._namespaces, name)
        return Identifiers(self._binder.scope([name]), name)

    def _plant(self, operation: ir.Operation) -> None:
        segments = operation.segments
        for depth in range(len(segments)):
            self._below.setdefault(segments[:depth], {})[segments[depth]] = None
        self._calls[segments] = operation.id


def _tail_name(operation: ir.Operation) -> Name:
    return Name(".".join(operation.segments[1:] or operation.segments))


class PlatformView:
    """A platform as one language sees it: the root of what templates read."""

    def __init__(self, binder: Binder) -> None:
        platform = binder.platform
        self._binder, self._platform = binder, platform
        self.id = Markup(platform.id)
        self.is_documented = binder.style == DOCUMENTED
        self.title = binder.text(platform.title)
        self.documentation = binder.text(platform.documentation)
        self.version = Markup(platform.version)
        self.partner_id = Markup(f"{platform.build}-{binder.language.id}-{platform.version}")
        self.gateways = binder.gateways(platform.gateways)
        self.names = {key: Markup(name) for key, name in binder.language.names_of(platform).items()}
        self.module = binder.text(self.names.get("module", ""))
        self.window = Markup(platform.signing.timestamp_window)
        self.sign_method = binder.text(platform.signing.sign_method)
        self.errors = binder.errors(platform.errors)

    @cached_property
    def envelope(self) -> EnvelopeView:
        """Where an answer carries its status."""
        envelope = self._platform.envelope
        return EnvelopeView(
            self._binder.text(envelope.code),
            self._binder.text(envelope.type),
            self._binder.text(envelope.message),
            self._binder.text(envelope.request_id),
            self._binder.texts(envelope.success),
        )

    def default_gateway(self, kind: str) -> GatewayView:
        """The platform's first gateway of a kind."""
        wanted = self._platform.gateway(kind)
        return self.gateways[self._platform.gateways.index(wanted)]

    @property
    def api_gateway(self) -> GatewayView:
        """Where business calls go unless a client says otherwise."""
        return self.default_gateway("api")

    @property
    def authorization_gateway(self) -> GatewayView:
        """Where tokens are made."""
        return self.default_gateway("authorization")

    @cached_property
    def groups(self) -> tuple[GroupView, ...]:
        """Every group, sorted by name."""
        scopes = _Scopes(self._binder, self._platform)
        return tuple(
            GroupView(
                self._binder,
                group,
                tuple(OperationView(self._binder, each, scopes) for each in group.operations),
                scopes,
            )
            for group in self._platform.groups
        )

    @cached_property
    def operations(self) -> tuple[OperationView, ...]:
        """Every operation, sorted by path."""
        return tuple(operation for group in self.groups for operation in group.operations)

    def group(self, name: str) -> GroupView:
        """The group of a name, as the spec writes it."""
        return self._groups_by_name[name]

    def operation(self, id_: str) -> OperationView:
        """The operation of an id."""
        return self._operations_by_id[id_]

    def model(self, key: str) -> ModelView:
        """The model of a key."""
        return self._models_by_key[key]

    @cached_property
    def _models_by_key(self) -> dict[str, ModelView]:
        return {model.key: model for each in self.operations for model in each.models}

    @cached_property
    def _groups_by_name(self) -> dict[str, GroupView]:
        names = (group.name.text for group in self._platform.groups)
        return dict(zip(names, self.groups, strict=True))

    @cached_property
    def _operations_by_id(self) -> dict[str, OperationView]:
        return {str(operation.id): operation for operation in self.operations}


def bind(platform: ir.Platform, language: Language, style: str = RUNNABLE) -> PlatformView:
    """The platform as `language` writes it, in one style of sample."""
    return PlatformView(Binder(platform, language, style))
