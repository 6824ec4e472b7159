"""Two states of a platform → every change between them: pure, endpoint by endpoint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from generator import ir
from generator.changes.change import Change, Impact
from generator.examples import example_text
from generator.language import Language
from generator.names import Name, Scope

T = TypeVar("T")
Fields = tuple[ir.Field, ...]

_ORDER = {impact: rank for rank, impact in enumerate(Impact)}


def compare_platforms(
    old: ir.Platform, new: ir.Platform, languages: Sequence[Language]
) -> list[Change]:
    """Every change, the breaking ones first, then by endpoint."""
    found = [*_platform(old, new, languages)]
    before, after = ({each.path: each for each in api.operations} for api in (old, new))
    removed, added, kept = _split(before, after)
    found += [Change("endpoint-removed", path, "", "the endpoint is gone") for path in removed]
    found += [Change("endpoint-added", path, "", f'"{after[path].title}"') for path in added]
    for path in kept:
        found += _Operations(before[path], after[path], languages).changes()
    if removed or added:
        names = [Name(each.id) for each in old.operations], [
            Name(each.id) for each in new.operations
        ]
        paths = {each.id: each.path for each in new.operations}
        for name, message, where in _renamed(*names, languages):
            found.append(Change("name-changed", paths[name], "", message, where))
    return sorted(
        found, key=lambda each: (_ORDER[each.impact], each.endpoint, each.kind, each.part)
    )


def _split(before: dict[str, T], after: dict[str, T]) -> tuple[list[str], list[str], list[str]]:
    """Keys that are gone, that are new, and that are in both."""
    removed = [key for key in before if key not in after]
    added = [key for key in after if key not in before]
    return removed, added, [key for key in after if key in before]


@dataclass(frozen=True)
class _Role:
    """What siblings are, and what their changes are called."""

    word: str
    added: str
    required: str
    removed: str


_PARAMETER = _Role("parameter", "parameter-added", "required-parameter-added", "parameter-removed")
_FIELD = _Role("field", "field-added", "field-added", "field-removed")


# --- the platform --------------------------------------------------------------------------------


def _platform(
    old: ir.Platform, new: ir.Platform, languages: Sequence[Language]
) -> Iterator[Change]:
    if old.signing != new.signing:
        yield Change("signing-changed", "", "signing", _differences(old.signing, new.signing))
    if old.envelope != new.envelope:
        yield Change("envelope-changed", "", "envelope", _differences(old.envelope, new.envelope))
    if old.build != new.build:
        yield Change("build-changed", "", "sdk", f"{old.build} → {new.build}")
    if (old.title, old.documentation) != (new.title, new.documentation):
        yield Change("text-changed", "", "title", f"{old.title} → {new.title}")
    yield from _gateways(old, new)
    yield from _errors("", old.errors, new.errors)
    for language in languages:
        before, after = language.names_of(old), language.names_of(new)
        for key in before:
            if before[key] != after[key]:
                message = f"{before[key]} → {after[key]}"
                yield Change("sdk-name-changed", "", key, message, (language.title,))


def _gateways(old: ir.Platform, new: ir.Platform) -> Iterator[Change]:
    before, after = ({each.constant.text: each for each in api.gateways} for api in (old, new))
    removed, added, kept = _split(before, after)
    for name in removed:
        yield Change("gateway-removed", "", name, before[name].url)
    for name in added:
        yield Change("gateway-added", "", name, after[name].url)
    for name in kept:
        if before[name].url != after[name].url:
            yield Change("gateway-moved", "", name, f"{before[name].url} → {after[name].url}")
    for kind in sorted({each.kind for each in (*old.gateways, *new.gateways)}):
        first, second = old.gateway(kind).constant.text, new.gateway(kind).constant.text
        if first != second:
            yield Change("default-gateway-changed", "", kind, f"{first} → {second}")


def _errors(
    endpoint: str, old: Iterable[ir.ErrorCode], new: Iterable[ir.ErrorCode]
) -> Iterator[Change]:
    before, after = ({each.code: each for each in errors} for errors in (old, new))
    removed, added, kept = _split(before, after)
    for code in removed:
        yield Change("error-removed", endpoint, f"error {code}", "is documented no more")
    for code in added:
        yield Change("error-added", endpoint, f"error {code}", "is documented")
    for code in kept:
        first, second = before[code], after[code]
        if first.category != second.category:
            message = f"{first.category or 'none'} → {second.category or 'none'}"
            yield Change("error-category-changed", endpoint, f"error {code}", message)
        elif first != second:
            yield Change("text-changed", endpoint, f"error {code}", "description or solution")


# --- an endpoint ---------------------------------------------------------------------------------


class _Operations:
    """One endpoint in its old and its new state."""

    def __init__(self, old: ir.Operation, new: ir.Operation, languages: Sequence[Language]) -> None:
        self._old, self._new, self._languages = old, new, languages

    def changes(self) -> Iterator[Change]:
        """Every change of it."""
        if self._old == self._new:
            return
        old, new = self._old, self._new
        yield from self._call()
        yield from self._texts()
        yield from self._examples()
        yield from _errors(new.path, old.errors, new.errors)
        yield from self._siblings(old.parameters, new.parameters, "", _PARAMETER)
        yield from self._siblings(old.response, new.response, "", _FIELD)

    def _change(
        self, kind: str, part: str, message: str, languages: tuple[str, ...] = ()
    ) -> Change:
        return Change(kind, self._new.path, part, message, languages)

    def _call(self) -> Iterator[Change]:
        old, new = self._old, self._new
        for method in old.methods:
            if method not in new.methods:
                yield self._change("method-removed", "methods", method)
        for method in new.methods:
            if method not in old.methods:
                yield self._change("method-added", "methods", method)
        if old.token is not new.token:
            # Without a token, or with one where it was required, a call that worked still works.
            breaks = new.token is ir.Token.REQUIRED
            kind = "token-required" if breaks else "token-relaxed"
            yield self._change(kind, "token", f"{old.token} → {new.token}")
        if (old.gateway, old.hosts) != (new.gateway, new.hosts):
            message = f"{old.gateway} → {new.gateway}" if old.gateway != new.gateway else "hosts"
            yield self._change("target-gateway-changed", "gateway", message)
        if old.idempotent != new.idempotent:
            message = "is repeated freely" if new.idempotent else "is not repeated freely"
            yield self._change("idempotence-changed", "idempotent", message)
        if old.pagination != new.pagination:
            kind = "pagination-changed" if old.pagination else "pagination-added"
            yield self._change(kind, "pagination", _differences(old.pagination, new.pagination))
        if old.failure != new.failure:
            yield self._change("failure-changed", "failure", _differences(old.failure, new.failure))

    def _texts(self) -> Iterator[Change]:
        old, new = self._old, self._new
        for key in ("title", "description", "category", "updated"):
            if getattr(old, key) != getattr(new, key):
                yield self._change("text-changed", key, "")
        if old.response_example != new.response_example:
            yield self._change("example-changed", "response_example", "")
        if new.deprecated and not old.deprecated:
            yield self._change("endpoint-deprecated", "", new.deprecated)
        elif old.deprecated != new.deprecated:
            yield self._change("text-changed", "deprecated", "")

    def _examples(self) -> Iterator[Change]:
        old, new = self._old.examples, self._new.examples
        removed, added, kept = _split(dict(old), dict(new))
        for id_ in removed:
            yield self._change("example-removed", f"example {id_}", "is gone")
        for id_ in added:
            yield self._change("example-added", f"example {id_}", new[id_].title)
        for id_ in kept:
            if _shown(old[id_]) != _shown(new[id_]):
                yield self._change("example-changed", f"example {id_}", "")

    # --- parameters and fields -------------------------------------------------------------------

    def _siblings(self, old: Fields, new: Fields, path: str, role: _Role) -> Iterator[Change]:
        before, after = ({each.name.text: each for each in fields} for fields in (old, new))
        removed, added, kept = _split(before, after)
        for name in removed:
            yield self._change(role.removed, f"{role.word} {path}{name}", "is gone")
        for name in added:
            field = after[name]
            kind = role.required if field.required else role.added
            yield self._change(kind, f"{role.word} {path}{name}", field.type.word)
        for name in kept:
            if before[name] != after[name]:
                yield from self._field(before[name], after[name], f"{path}{name}", role)
        if kept != [name for name in before if name in after]:
            yield self._change("order-changed", f"{role.word}s {path}".strip(" ."), "")
        if removed or added:
            names = [each.name for each in old], [each.name for each in new]
            for name, message, where in _renamed(*names, self._languages):
                yield self._change("name-changed", f"{role.word} {path}{name}", message, where)

    def _field(self, old: ir.Field, new: ir.Field, path: str, role: _Role) -> Iterator[Change]:
        part = f"{role.word} {path}"
        yield from self._type(old, new, part, role)
        if old.required != new.required and role is _PARAMETER:
            kind = "parameter-required" if new.required else "parameter-optional"
            yield self._change(kind, part, "")
        if old.nullable != new.nullable:
            is_looser = role is _PARAMETER or not new.nullable
            kind = "field-not-nullable" if is_looser else "field-nullable"
            yield self._change(kind, part, "can be null" if new.nullable else "is never null")
        yield from self._values(old.enum, new.enum, part, role)
        if old.default != new.default:
            yield self._change("default-changed", part, f"{old.default} → {new.default}")
        if old.limits != new.limits:
            said = f"{_limits(old.limits)} → {_limits(new.limits)}"
            yield self._change("limits-changed", part, said)
        if old.description != new.description:
            yield self._change("text-changed", part, "description")
        if old.example != new.example:
            yield self._change("example-changed", part, "")
        yield from self._siblings(old.children, new.children, f"{path}.", role)

    def _values(
        self, old: tuple[str, ...], new: tuple[str, ...], part: str, role: _Role
    ) -> Iterator[Change]:
        """What is allowed: a list where there was none forbids all else, and none allows all."""
        if not old and new:
            kind = "value-removed" if role is _PARAMETER else "value-added"
            yield self._change(kind, part, f"only {', '.join(new)}")
            return
        removed, added, _ = _split(dict.fromkeys(old), dict.fromkeys(new))
        if not new:
            removed, added = [], ["any"] if old else []
        for value in removed:
            yield self._change("value-removed", part, value)
        for value in added:
            yield self._change("value-added", part, value)

    def _type(self, old: ir.Field, new: ir.Field, part: str, role: _Role) -> Iterator[Change]:
        message = f"{_written(old)} → {_written(new)}"
        same = (old.type.kind, old.type.many, old.is_model) == (
            new.type.kind,
            new.type.many,
            new.is_model,
        )
        if same and old.type.word != new.type.word:
            yield self._change("type-word-changed", part, message)
        if not same:
            where = [
                language.title
                for language in self._languages
                if _type_in(language, old, role) != _type_in(language, new, role)
            ]
            everywhere = len(where) == len(self._languages)
            if where or not self._languages:
                yield self._change(
                    "type-changed", part, message, () if everywhere else tuple(where)
                )
            else:
                yield self._change("type-word-changed", part, message)


def _shown(example: ir.Operation) -> tuple[object, ...]:
    """What is an example's own; the rest of it is the endpoint's."""
    sent = [(field.name.text, example_text(field)) for field in example.parameters]
    return example.title, example.description, sent, example.response_example


def _differences(old: Any, new: Any) -> str:
    """What differs between two records of one kind, either of which may be absent."""
    if old is None or new is None:
        return "was added" if old is None else "is gone"
    pairs = (
        (field.name, getattr(old, field.name), getattr(new, field.name)) for field in fields(old)
    )
    return ", ".join(
        f"{name} {first} → {second}" for name, first, second in pairs if first != second
    )


def _limits(limits: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in limits.items()) or "none"


def _written(field: ir.Field) -> str:
    kind = "model" if field.is_model else field.type.kind.value
    return f"list of {kind}" if field.type.many else kind


def _type_in(language: Language, field: ir.Field, role: _Role) -> str:
    """The type as a language writes it; a language without types says what it is on the wire."""
    rules = language.inputs if role is _PARAMETER else language.types
    if not rules:
        return _written(field)
    item = rules["model" if field.is_model else field.type.kind.value].name
    return rules["list"].name.replace("{item}", item) if field.type.many else item


def _renamed(
    old: Sequence[Name], new: Sequence[Name], languages: Sequence[Language]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Names that stay, and that a language writes otherwise for what came or went beside them."""
    known = {name.text for name in old}
    kept = {name.text: name for name in new if name.text in known}
    found: dict[tuple[str, str], list[str]] = {}
    for language in languages:
        before, after = Scope(language.positions, old), Scope(language.positions, new)
        for position in language.positions:
            for text, name in kept.items():
                first, second = before.identifier(position, name), after.identifier(position, name)
                if first != second:
                    titles = found.setdefault((text, f"{first} → {second}"), [])
                    if language.title not in titles:
                        titles.append(language.title)
    for (text, message), where in found.items():
        yield text, message, tuple(where)
