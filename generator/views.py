"""What templates see of an API: fields, models, calls, groups, each text and name finished on demand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator import ir
from generator.examples import Number, example_data, example_text
from generator.names import Name, Scope
from generator.text import LazyTexts

if TYPE_CHECKING:
    from generator.bind import Binder
    from generator.calls import NamespaceView, Scopes

# The file that a sample uploads: a stand-in beside the program, since no disk has the vendor's.
SAMPLE_UPLOAD = "./book.jpg"

CONTEXT_VERSION = 1  # of what templates see: docs/templates.md describes it, and what changed
RESULT, ANSWER, INPUT, REQUEST = "result", "answer", "input", "request"


class Identifiers:
    """One name in every position: `operation.name.method`, `field.name.argument`."""

    def __init__(self, scope: Scope, name: Name) -> None:
        self._scope, self._name = scope, name

    def __getattr__(self, position: str) -> Markup:
        written = self.__dict__[position] = Markup(self._scope.identifier(position, self._name))
        return written


@dataclass(frozen=True, slots=True)
class TypeView:
    """A type as source text, with the imports it needs."""

    text: Markup
    imports: tuple[Markup, ...]


@dataclass(frozen=True)
class LimitView:
    """A documented limit of a field, such as max_length."""

    name: Markup
    value: LazyTexts


class Record:
    """A record of the API whose texts can be had in every form, and whose words are finished.

    What is not defined here is read from the record: a text becomes a `LazyTexts`, a word of a
    fixed list (an enumeration) becomes `Markup`, a record becomes a `Record`.
    """

    def __init__(self, binder: Binder, record: object) -> None:
        self._binder, self._record = binder, record

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        finished = self._binder.finish(getattr(self._record, name))
        self.__dict__[name] = finished
        return finished


class GatewayView(Record):
    """An address of the platform, with the name of its constant."""

    def __init__(self, binder: Binder, gateway: ir.Gateway, constant: str) -> None:
        super().__init__(binder, gateway)
        self.constant = Markup(constant)
        self.kind = Markup(gateway.kind)


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


class FieldView(Record):
    """A parameter, a response field, or a child of either."""

    def __init__(
        self, binder: Binder, scope: Scope, field: ir.Field, owner: Name, role: str
    ) -> None:
        super().__init__(binder, field)
        self._scope, self._field, self._owner, self._role = scope, field, owner, role
        self.name = Identifiers(scope, field.name)
        self.wire = binder.text(field.name.text)
        self.kind = Markup(field.type.kind.value)
        self.word = binder.text(field.type.word)
        self.many = field.type.many
        self.default = binder.text(field.default or "")

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
    def item(self) -> FieldView:
        """One item of it, where it is a list."""
        one = replace(self._field, type=replace(self._field.type, many=False))
        return FieldView(self._binder, self._scope, one, self._owner, self._role)

    @cached_property
    def argument_type(self) -> TypeView:
        """Its type as an argument."""
        return self._binder.type(self._field, self.model, self._binder.language.inputs)

    @cached_property
    def example(self) -> LazyTexts:
        """The text that samples send."""
        return self._binder.text(example_text(self._field))

    @cached_property
    def has_example(self) -> bool:
        """Whether samples send something for it."""
        return bool(example_text(self._field))

    @cached_property
    def value(self) -> ValueView | None:
        """Its example as a typed call takes it; None where it has none, or one of another type."""
        try:
            data = example_data(self._field) if self.has_example else None
            return ValueView(self._binder, data, self) if self.has_example else None
        except (ValueError, LookupError):
            return None

    @cached_property
    def upload(self) -> LazyTexts:
        """The path of the file that samples upload."""
        return self._binder.text(SAMPLE_UPLOAD)

    @cached_property
    def limits(self) -> tuple[LimitView, ...]:
        """The documented limits."""
        limits = self._field.limits.items()
        return tuple(LimitView(Markup(name), self._binder.text(value)) for name, value in limits)


# What JSON says of a value's kind, and how the text of a scalar looks; an integer is one of 64 bits.
_KINDS = {
    list: "list",
    dict: "map",
    bool: "boolean",
    Number: "number",
    str: "text",
    type(None): "null",
}
_LOOKS = {"text": r"(?s:.*)", "integer": r"-?(0|[1-9]\d{0,17})", "boolean": "true|false"}
_LOOKS["decimal"] = r"-?(0|[1-9]\d*)(\.\d+)?"


class ValueView:
    """An example as a typed call takes it: a scalar, or a list or a map of such values.

    A value in a map has its `key`, and its `field` where the map is a model. Raises ValueError or
    LookupError where a value is not of its field's type; without a field it is what JSON says.
    """

    def __init__(self, binder: Binder, data: Any, field: FieldView | None, key: str = "") -> None:
        self.field, self.key, self.kind = field, binder.text(key), _KINDS[type(data)]
        text = (
            data if isinstance(data, str) else str(data).lower() if data in (True, False) else None
        )
        self.text = binder.text(text or "")
        if field and not field.many and field.kind != "object":
            self.kind = str(field.kind)
            if text is None or not re.fullmatch(_LOOKS[self.kind], text):
                raise ValueError(data)
        elif field and self.kind != ("list" if field.many else "map"):
            raise ValueError(data)
        self.items: tuple[ValueView, ...] = ()
        if isinstance(data, list):
            self.items = tuple(ValueView(binder, each, field and field.item) for each in data)
        elif isinstance(data, dict):
            at = field.model.field_at if field and field.model else lambda _: None
            self.items = tuple(ValueView(binder, data[each], at(each), each) for each in data)


class OperationView(Record):
    """One endpoint."""

    def __init__(self, binder: Binder, operation: ir.Operation, scopes: Scopes) -> None:
        super().__init__(binder, operation)
        self._operation, self._scopes = operation, scopes
        self.id = Markup(operation.id)
        self.name = Identifiers(scopes.operations, Name(operation.id))
        self.is_get = operation.http_method == "GET"
        self.token_required = operation.token is ir.Token.REQUIRED
        self.token_allowed = operation.token is not ir.Token.NONE
        self.is_authorization = operation.gateway == "authorization"
        self.http_method = Markup(operation.http_method)
        self.methods = tuple(Markup(method) for method in operation.methods)

    @cached_property
    def examples(self) -> dict[str, OperationView]:
        """By id, the endpoint as each other example shows it; parameters keep their names."""
        views, owner = {}, Name(self._operation.id)
        names = [each.name for each in self._operation.parameters]
        for id_, shown in self._operation.examples.items():
            view = views[id_] = OperationView(self._binder, shown, self._scopes)
            view.name = Identifiers(self._scopes.operations, Name(owner.text, id_))
            view.parameters = self._binder.fields(shown.parameters, owner, INPUT, names)
        return views

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
        name = ir.model_name(operation, RESULT)
        return ModelView(self._binder, name, operation.response, operation.title, RESULT)

    @cached_property
    def request(self) -> ModelView:
        """What the call takes, as one object."""
        operation, owner = self._operation, Name(self._operation.id)
        name, fields = ir.model_name(operation, REQUEST), operation.parameters
        return ModelView(self._binder, name, fields, operation.title, REQUEST, owner=owner)

    @cached_property
    def is_typed(self) -> bool:
        """Whether a typed call can take its examples: none of another type, no required one missing."""
        taken = (each for each in self.parameters if not each.is_file)
        fits = (each.value or not (each.has_example or each.required) for each in taken)
        return not self.is_callback and all(fits)

    @cached_property
    def input_models(self) -> tuple[ModelView, ...]:
        """The models of the parameters, children before parents."""
        return _flat_models(self.parameters)

    @cached_property
    def models(self) -> tuple[ModelView, ...]:
        """The result, the request and every model in them, children before parents."""
        return (*self.result.nested, self.result, *self.input_models, self.request)

    def model(self, key: str) -> ModelView:
        """The model of a key."""
        return self._models_by_key[key]

    @cached_property
    def _models_by_key(self) -> dict[str, ModelView]:
        return {model.key: model for model in self.models}

    @cached_property
    def response_example(self) -> LazyTexts:
        """The documented answer, as JSON text."""
        return self._binder.text(self._operation.response_example.rstrip("\n"))

    @cached_property
    def page_item(self) -> TypeView | None:
        """The type of what a page holds."""
        pagination = self._operation.pagination
        return self.result.field_at(pagination.items).item.type if pagination else None


def _answered(operation: OperationView) -> Iterator[FieldView]:
    """The fields that reach the app: those of an answer, or of a call that the platform makes."""
    models = [*operation.result.nested, operation.result]
    if operation.is_callback:
        models += [*operation.input_models, operation.request]
    for model in models:
        yield from model.fields


class GroupView:
    """The endpoints that share their path's first segment."""

    def __init__(
        self, binder: Binder, group: ir.Group, operations: tuple[OperationView, ...], scopes: Scopes
    ) -> None:
        self._scopes, self._group = scopes, group
        self.name = Identifiers(scopes.groups, group.name)
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
