"""The tree of calls: `client.auth.token.create`, its namespaces, and the names in each of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from generator import ir
from generator.names import Name, Position, Scope
from generator.views import Identifiers, OperationView

if TYPE_CHECKING:
    from generator.bind import Binder
    from generator.language import Language


class NamespaceView:
    """A part of the tree of calls: `client.auth.token`, with its calls and its inner namespaces."""

    def __init__(
        self, segments: tuple[str, ...], name: Identifiers, qualified: Identifiers, binder: Binder
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


class _Siblings:
    """The names of a platform that stand beside each other, whatever the language."""

    def __init__(self, platform: ir.Platform) -> None:
        self.operations = [Name(each.id) for each in platform.operations]
        self.tails = {
            group.name.text: [_tail_name(each) for each in group.operations]
            for group in platform.groups
        }
        self.below: dict[tuple[str, ...], dict[str, None]] = {}
        self.calls: dict[tuple[str, ...], str] = {}
        for operation in platform.operations:
            if not operation.is_callback:
                self._plant(operation)
        self.levels = {path: [Name(each) for each in below] for path, below in self.below.items()}
        self.namespaces = [Name(".".join(path)) for path in self.below if path]

    def _plant(self, operation: ir.Operation) -> None:
        segments = operation.segments
        for depth in range(len(segments)):
            self.below.setdefault(segments[:depth], {})[segments[depth]] = None
        self.calls[segments] = operation.id


class Scopes:
    """The sibling names of a platform's groups, operations, models and tree of calls."""

    @classmethod
    def of(cls, platform: ir.Platform, language: Language) -> Scopes:
        """Those of a platform in a language, made once."""
        return platform.keep(language, lambda: cls(platform, language.positions))

    def __init__(self, platform: ir.Platform, positions: Mapping[str, Position]) -> None:
        names = platform.keep(_Siblings, partial(_Siblings, platform))
        self._scope = scope = partial(Scope, positions)
        self.models = scope(platform.model_names())
        self.groups = scope(group.name for group in platform.groups)
        self.operations = scope(names.operations)
        self._below, self._calls = names.below, names.calls
        self._tails = {group: scope(tails) for group, tails in names.tails.items()}
        self._levels = {path: scope(level) for path, level in names.levels.items()}
        self._namespaces = scope(names.namespaces)

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

    def is_namespace(self, operation: ir.Operation) -> bool:
        """Whether the operation is the call of a namespace: its path is a group's, or calls lie below."""
        return len(operation.segments) == 1 or operation.segments in self._below

    def tail(self, operation: ir.Operation) -> Identifiers:
        """The operation's path after its first segment, among its group's operations."""
        return Identifiers(self._tails[operation.group], _tail_name(operation))

    def namespace(
        self, segments: tuple[str, ...], operations: Mapping[str, OperationView], binder: Binder
    ) -> NamespaceView:
        """The tree at `segments`, with the calls in it."""
        *parents, last = segments
        level = self._levels.get(tuple(parents))
        name = Identifiers(level or self._scope([Name(last)]), Name(last))
        qualified = self._qualified(segments)
        view = NamespaceView(segments, name, qualified, binder)
        call = self._calls.get(segments)
        view.call = operations[call] if call else None
        for below in self._below.get(segments, {}):
            inner = (*segments, below)
            if inner in self._below:
                view.children.append(self.namespace(inner, operations, binder))
            else:
                view.operations.append(operations[self._calls[inner]])
        return view

    def _qualified(self, segments: tuple[str, ...]) -> Identifiers:
        name = Name(".".join(segments))
        if segments in self._below:
            return Identifiers(self._namespaces, name)
        return Identifiers(self._scope([name]), name)


def _tail_name(operation: ir.Operation) -> Name:
    return Name(".".join(operation.segments[1:] or operation.segments))
