"""What templates see of an API: fields, models, calls, groups, each text and name finished on demand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from generator import ir
from generator.examples import Number, example_data, example_text
from generator.lazy import lazy
from generator.names import Name, Scope
from generator.text import LazyTexts, finished

if TYPE_CHECKING:
    from generator.bind import Binder
    from generator.calls import NamespaceView, Scopes

# The file that a sample uploads: a stand-in beside the program, since no disk has the vendor's.
SAMPLE_UPLOAD = "./book.jpg"

CONTEXT_VERSION = 2  # of what templates see: docs/templates.md describes it, and what changed
RESULT, ANSWER, INPUT, REQUEST = "result", "answer", "input", "request"
_Make = Callable[[], "tuple[FieldView, ...]"]
_Markups = tuple[Markup, ...]
_Named = Callable[[str], "Identifiers"]
_WORDS = {kind: finished(kind) for kind in ir.Kind}


class Identifiers:
    """One name in every position: `operation.name.method`, `field.name.argument`."""

    def __init__(self, scope: Scope, name: Name) -> None:
        self._scope, self._name = scope, name

    def __getattr__(self, position: str) -> Markup:
        written = finished(self._scope.identifier(position, self._name))
        setattr(self, position, written)
        return written


class TypeView(NamedTuple):
    """A type as source text, with the imports it needs."""

    text: Markup
    imports: tuple[Markup, ...]


class LimitView(NamedTuple):
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
        setattr(self, name, finished)
        return finished


class GatewayView(Record):
    """An address of the platform, with the name of its constant."""

    def __init__(self, binder: Binder, gateway: ir.Gateway, constant: str) -> None:
        super().__init__(binder, gateway)
        self.constant = finished(constant)
        self.kind = finished(gateway.kind)


class ModelView:
    """An object type: what a call returns, or an object inside a call or an answer.

    `role` is `result` for what a call returns, `answer` for an object in it, `request` for what a
    call takes, `input` for an object in it. `fields` makes its fields when they are asked for.
    """

    def __init__(self, binder: Binder, name: Name, fields: _Make, about: str, role: str) -> None:
        self._make_fields = fields
        self.key = name.text
        self.role = role
        self.is_result = role == RESULT
        self.is_request = role == REQUEST
        self.is_input = role in (INPUT, REQUEST)
        self.name = Identifiers(binder.scopes.models, name)
        self.description = binder.text(about)

    @lazy
    def fields(self) -> tuple[FieldView, ...]:
        """Its fields, in the documentation's order."""
        return self._make_fields()

    def field_at(self, path: str) -> FieldView:
        """The field at a dotted path of names on the wire. Raises KeyError where there is none."""
        name, _, rest = path.partition(".")
        field = {each._field.name.text: each for each in self.fields}[name]
        return field.model.field_at(rest) if rest and field.model else field

    # The models of its fields and theirs, children before parents.
    nested = lazy["tuple[ModelView, ...]"](lambda self: _flat_models(self.fields))

    # What the types of its fields need imported where it is read, and where it is an argument.
    imports = lazy[_Markups](lambda self: _imports(x.type for x in self.fields))
    argument_imports = lazy[_Markups](lambda self: _imports(x.argument_type for x in self.fields))


def _flat_models(fields: tuple[FieldView, ...]) -> tuple[ModelView, ...]:
    models = (field.model for field in fields if field.model)
    return tuple(each for model in models for each in (*model.nested, model))


def _imports(types: Iterable[TypeView]) -> tuple[Markup, ...]:
    return tuple(sorted({each for type_ in types for each in type_.imports}))


class FieldView(Record):
    """A parameter, a response field, or a child of either."""

    def __init__(
        self, binder: Binder, named: _Named, field: ir.Field, owner: Name, role: str
    ) -> None:
        super().__init__(binder, field)
        self._named, self._field, self._owner, self._role = named, field, owner, role
        # What is asked of nearly every field.
        text = binder.text
        self.kind, self.many = _WORDS[field.type.kind], field.type.many
        self.required, self.is_file = field.required, field.is_file
        self.wire, self.default = text(field.name.text), text(field.default or "")
        self.name, self.description = named(field.name.text), text(field.description)
        if field.example is not None:
            self.example, self.has_example = text(field.example), bool(field.example)
        self.enum = tuple([text(each) for each in field.enum])
        if not field.children:
            self.model = None

    example = lazy[LazyTexts](lambda self: self._binder.text(example_text(self._field)))
    has_example = lazy[bool](lambda self: bool(self.example))
    word = lazy[LazyTexts](lambda self: self._binder.text(self._field.type.word))
    upload = lazy[LazyTexts](lambda self: self._binder.text(SAMPLE_UPLOAD))
    type = lazy[TypeView](lambda self: self._typed(self._binder.type))
    argument_type = lazy[TypeView](lambda self: self._typed(self._binder.argument_type))

    @lazy
    def model(self) -> ModelView | None:
        """The model of an object with documented children."""
        if not self._field.is_model:
            return None
        binder, field, role = self._binder, self._field, self._role
        name = ir.nested_name(self._owner, field)
        fields = partial(binder.fields, field.children, name, role)
        return ModelView(binder, name, fields, field.description, role)

    @lazy
    def item(self) -> FieldView:
        """One item of it, where it is a list."""
        return FieldView(self._binder, self._named, self._field.item, self._owner, self._role)

    @lazy
    def value(self) -> ValueView | None:
        """Its example as a typed call takes it; None where it has none, or one of another type."""
        try:
            data = example_data(self._field) if self.has_example else None
            return ValueView(self._binder, data, self) if self.has_example else None
        except (ValueError, LookupError):
            return None

    @lazy
    def limits(self) -> tuple[LimitView, ...]:
        """The documented limits."""
        limits = self._field.limits.items()
        return tuple(LimitView(finished(name), self._binder.text(value)) for name, value in limits)

    def _typed(self, make: Callable[..., TypeView]) -> TypeView:
        model = self.model.name.model if self.model else ""
        return make(self._field.type.kind, model, many=self.many)


# What JSON says of a value's kind, and how the text of a scalar looks; an integer is one of 64 bits.
_KINDS = {list: "list", dict: "map", bool: "boolean", Number: "number", str: "text"}
_KINDS[type(None)] = "null"
_LOOKS = {
    "text": r"(?s:.*)",
    "integer": r"-?(0|[1-9]\d{0,17}|[1-8]\d{18})",
    "boolean": "true|false",
}
_LOOKS["decimal"] = r"-?(0|[1-9]\d*)(\.\d+)?"
_FITS = {kind: re.compile(look).fullmatch for kind, look in _LOOKS.items()}


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
            if text is None or not _FITS[self.kind](text):
                raise ValueError(data)
        elif field and self.kind != ("list" if field.many else "map"):
            raise ValueError(data)
        self.items: tuple[ValueView, ...] = ()
        if isinstance(data, list):
            self.items = tuple(ValueView(binder, each, field and field.item) for each in data)
        elif isinstance(data, dict):
            at = field.model.field_at if field and field.model else lambda _: None
            self.items = tuple(ValueView(binder, data[each], at(each), each) for each in data)


class OperationNames:
    """What an endpoint is called: all that a template made for one endpoint sees of the others."""

    seen = attrgetter("outlines")  # what it is made of, of a group

    def __init__(self, binder: Binder, operation: ir.Outline, scopes: Scopes) -> None:
        self._operation, self._scopes = operation, scopes
        self.id = finished(operation.id)
        self.path = binder.text(operation.path)
        self.name = Identifiers(scopes.operations, Name(operation.id))
        self.tail = scopes.tail(operation)
        self.is_callback = operation.is_callback
        self.is_namespace = scopes.is_namespace(operation)

    # In the tree of calls: its own name, and the names below the group's that lead there.
    leaf = lazy[Identifiers](lambda self: self._scopes.leaf(self._operation))
    trail = lazy[tuple[Identifiers, ...]](lambda self: self._scopes.trail(self._operation))


class OperationView(OperationNames, Record):
    """One endpoint."""

    _operation: ir.Operation
    seen = attrgetter("operations")

    def __init__(self, binder: Binder, operation: ir.Operation, scopes: Scopes) -> None:
        Record.__init__(self, binder, operation)
        OperationNames.__init__(self, binder, operation, scopes)
        self.is_get = operation.http_method == "GET"
        self.token_required = operation.token is ir.Token.REQUIRED
        self.token_allowed = operation.token is not ir.Token.NONE
        self.is_authorization = operation.gateway == "authorization"
        self.http_method = finished(operation.http_method)
        self.methods = tuple(finished(method) for method in operation.methods)

    @lazy
    def examples(self) -> dict[str, OperationView]:
        """By id, the endpoint as each other example shows it; parameters keep their names."""
        views, owner = {}, Name(self._operation.id)
        names = [each.name for each in self._operation.parameters]
        for id_, shown in self._operation.examples.items():
            view = views[id_] = OperationView(self._binder, shown, self._scopes)
            view.name = Identifiers(self._scopes.operations, Name(owner.text, id_))
            view.parameters = self._binder.fields(shown.parameters, owner, INPUT, names)
        return views

    @lazy
    def parameters(self) -> tuple[FieldView, ...]:
        """The business parameters, in the documentation's order."""
        return self._binder.fields(self._operation.parameters, Name(self._operation.id), INPUT)

    @lazy
    def arguments(self) -> tuple[FieldView, ...]:
        """The parameters, required ones first."""
        return tuple(sorted(self.parameters, key=lambda field: not field.required))

    @lazy
    def result(self) -> ModelView:
        """What the call returns."""
        operation, name = self._operation, ir.model_name(self._operation, RESULT)
        fields = partial(self._binder.fields, operation.response, name, ANSWER)
        return ModelView(self._binder, name, fields, operation.title, RESULT)

    @lazy
    def request(self) -> ModelView:
        """What the call takes, as one object."""
        operation, name = self._operation, ir.model_name(self._operation, REQUEST)
        return ModelView(self._binder, name, lambda: self.parameters, operation.title, REQUEST)

    @lazy
    def is_typed(self) -> bool:
        """Whether a typed call can take its examples: none of another type, no required one missing."""
        taken = (each for each in self.parameters if not each.is_file)
        fits = (each.value or not (each.has_example or each.required) for each in taken)
        return not self.is_callback and all(fits)

    # The models of the parameters, children before parents.
    input_models = lazy[tuple[ModelView, ...]](lambda self: _flat_models(self.parameters))

    @lazy
    def models(self) -> tuple[ModelView, ...]:
        """The result, the request and every model in them, children before parents."""
        return (*self.result.nested, self.result, *self.input_models, self.request)

    def model(self, key: str) -> ModelView:
        """The model of a key."""
        return next(each for each in self.models if each.key == key)

    @lazy
    def response_example(self) -> LazyTexts:
        """The documented answer, as JSON text."""
        return self._binder.text(self._operation.response_example.rstrip("\n"))

    @lazy
    def page_item(self) -> TypeView | None:
        """The type of what a page holds."""
        pagination = self._operation.pagination
        return self.result.field_at(pagination.items).item.type if pagination else None


def _answered(operation: OperationView) -> Iterator[FieldView]:
    """The fields that reach the app: those of an answer, or of a call that the platform makes."""
    answer = (*operation.result.nested, operation.result)
    models = operation.models if operation.is_callback else answer
    return (field for model in models for field in model.fields)


class GroupParts:
    """What was made of a group for files that are there once, by name."""

    def __init__(self, binder: Binder, group: str) -> None:
        self._binder, self._group = binder, group

    def __getattr__(self, name: str) -> Markup:
        return finished(self._binder.parts(self._group, name))


class GroupView:
    """The endpoints that share their path's first segment."""

    def __init__(self, binder: Binder, group: ir.Group, endpoint: type[Any]) -> None:
        self._binder, self._group, self._endpoint = binder, group, endpoint
        self.name = Identifiers(binder.scopes.groups, group.name)
        self.title = binder.text(group.name.text)
        self.key, self.parts = group.name.text, GroupParts(binder, group.name.text)
        calls_back = {each.is_callback for each in group.outlines}
        self.has_calls, self.has_callbacks = False in calls_back, True in calls_back

    @lazy
    def operations(self) -> tuple[OperationView, ...]:
        """Its endpoints, sorted by path."""
        binder, scopes, endpoint = self._binder, self._binder.scopes, self._endpoint
        return tuple(endpoint(binder, each, scopes) for each in endpoint.seen(self._group))

    def operation(self, id_: str) -> OperationView:
        """Its endpoint of an id."""
        return self._operations_by_id[id_]

    @lazy
    def _operations_by_id(self) -> dict[str, OperationView]:
        return {str(operation.id): operation for operation in self.operations}

    @lazy
    def _calls(self) -> list[OperationView]:
        return [each for each in self.operations if not each.is_callback]

    @property
    def first_call(self) -> OperationView:
        """Its first endpoint that an app calls. Raises IndexError where there is none."""
        return self._calls[0]

    # Whether a call of it is read page by page, and says how its business fails.
    has_pages = lazy[bool](lambda self: any(each.pagination for each in self.operations))
    has_failures = lazy[bool](lambda self: any(each.failure for each in self.operations))
    # Whether an answer of its calls holds objects, a parameter does, and one there has to have a field.
    nests = lazy[bool](lambda self: any(each.result.nested for each in self._calls))
    takes_objects = lazy[bool](lambda self: any(each.input_models for each in self._calls))
    requires_inside = lazy[bool](lambda self: any(field.required for field in self._inside()))

    @lazy
    def result_imports(self) -> tuple[Markup, ...]:
        """What the types in its answers, and in the platform's calls, need imported."""
        return _imports(field.type for each in self.operations for field in _answered(each))

    # What the arguments of its calls need imported, and the objects inside them, each once.
    argument_imports = lazy[_Markups](
        lambda self: _imports(x.argument_type for call in self._calls for x in call.parameters)
    )
    input_imports = lazy[_Markups](lambda self: _imports(x.argument_type for x in self._inside()))

    def _inside(self) -> Iterator[FieldView]:
        models = (model for each in self._calls for model in each.input_models)
        return (field for model in models for field in model.fields)

    @lazy
    def namespace(self) -> NamespaceView:
        """The group's tree of calls; callbacks are not in it."""
        from generator.calls import NamespaceView  # which is made of views

        return NamespaceView((self.key,), self.operation, self._binder)
