"""IR × language → views: every name, type, literal and comment as finished source text.

The only stage that knows both. What a template sees of a text is a `LazyTexts`: the template asks
for a form that the language declares (`.sample`, `.doc`, …) and gets `Markup`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache, partial
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator import ir
from generator.calls import Scopes
from generator.language import DOCUMENTED, RUNNABLE, Language
from generator.lazy import lazy
from generator.names import Name
from generator.schema import TypeRule
from generator.text import LazyTexts, finished, write_as_documented, write_shortest
from generator.views import (
    FieldView,
    GatewayView,
    GroupView,
    OperationNames,
    OperationView,
    Record,
    TypeView,
)

# The text of what was made of a group, by the group's name and its own.
Parts = Callable[[str, str], str]


class Binder:
    """What one language makes of one platform, in one style of sample."""

    parts: Parts

    def __init__(self, platform: ir.Platform, language: Language, style: str) -> None:
        self.platform, self.language, self.style = platform, language, style
        # A text in every form of the language; the same ones come again and again, as do names and types.
        self.text = cache(partial(LazyTexts, makers=self._text_makers()))
        self.type = cache(partial(_type, language.types))
        self.argument_type = cache(partial(_type, language.inputs))

    @lazy
    def scopes(self) -> Scopes:
        """The sibling names of the platform."""
        return Scopes.of(self.platform, self.language)

    def finish(self, value: Any) -> Any:
        """A value of the API as templates may use it."""
        if type(value) is str:
            return self.text(value)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, StrEnum):
            return finished(value)
        if isinstance(value, tuple):
            return tuple([self.finish(each) for each in value])
        return Record(self, value) if is_dataclass(value) else value

    def fields(
        self, fields: tuple[ir.Field, ...], owner: Name, role: str, names: Iterable[Name] = ()
    ) -> tuple[FieldView, ...]:
        """Fields of `owner`, a model or an operation; `names` are all its fields', where not theirs.

        `role` is what their models are.
        """
        siblings = tuple([name.text for name in names] or [field.name.text for field in fields])
        named = self.scopes.beside(siblings)
        return tuple([FieldView(self, named, field, owner, role) for field in fields])

    def gateways(self, gateways: tuple[ir.Gateway, ...]) -> tuple[GatewayView, ...]:
        """Addresses with the names of their constants."""
        names = self.language.constant.resolve(gateway.constant for gateway in gateways)
        return tuple(GatewayView(self, each, names[each.constant.text]) for each in gateways)

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
            return finished(self.language.documented.write(value))
        forms = self.language.literals["sample"]
        return write_as_documented(self.language.documented, forms, value)


def _type(rules: Mapping[str, TypeRule], kind: str, model: str, *, many: bool) -> TypeView:
    """The type of a field by the language's rules; `model` is the name of its model, if it has one."""
    rule, wrapper = rules["model" if model else kind], rules["list"]
    text = rule.name.replace("{item}", model) if model else rule.name
    if not many:
        return TypeView(finished(text), tuple(map(finished, rule.imports)))
    imports = (*rule.imports, *wrapper.imports)
    item = wrapper.name.replace("{item}", text)
    return TypeView(finished(item), tuple(map(finished, imports)))


class PlatformView(Record):
    """A platform as one language sees it: the root of what templates read."""

    _endpoint: type[Any] = OperationView

    def __init__(self, binder: Binder) -> None:
        platform = binder.platform
        super().__init__(binder, platform)
        self._platform = platform
        self.id = finished(platform.id)
        self.is_documented = binder.style == DOCUMENTED
        self.version = finished(platform.version)
        self.partner_id = finished(f"{platform.build}-{binder.language.id}-{platform.version}")
        self.gateways = binder.gateways(platform.gateways)
        self.api_gateway = self._default("api")
        self.authorization_gateway = self._default("authorization")
        names = binder.language.names_of(platform)
        self.names = SimpleNamespace(**{key: finished(name) for key, name in names.items()})
        self.module = binder.text(names.get("module", ""))
        self.window = finished(platform.signing.timestamp_window)
        self.sign_method = binder.text(platform.signing.sign_method)

    def print_parts(self, parts: Parts) -> None:
        """Where `group.parts` come from."""
        self._binder.parts = parts

    def _default(self, kind: str) -> GatewayView:
        return self.gateways[self._platform.gateways.index(self._platform.gateway(kind))]

    @lazy
    def groups(self) -> tuple[GroupView, ...]:
        """Every group, sorted by name."""
        return tuple(
            GroupView(self._binder, group, self._endpoint) for group in self._platform.groups
        )

    @lazy
    def operations(self) -> tuple[OperationView, ...]:
        """Every operation, sorted by path."""
        return tuple(operation for group in self.groups for operation in group.operations)

    def group(self, name: str) -> GroupView:
        """The group of a name, as the spec writes it."""
        return self._groups_by_name[name]

    def operation(self, id_: str) -> OperationView:
        """The operation of an id."""
        return self.group(id_.partition(".")[0]).operation(id_)

    @lazy
    def _groups_by_name(self) -> dict[str, GroupView]:
        return {group.key: group for group in self.groups}

    @lazy
    def outside(self) -> PlatformView:
        """The platform as templates for one endpoint or group see it: of the others the names."""
        return _Outside(self._binder)


class _Outside(PlatformView):
    _endpoint = OperationNames


def bind(platform: ir.Platform, language: Language, style: str = RUNNABLE) -> PlatformView:
    """The platform as `language` writes it, in one style of sample."""
    return PlatformView(Binder(platform, language, style))
