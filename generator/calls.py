"""The tree of calls: `client.auth.token.create`, its namespaces, and the names in each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from generator import ir
from generator.lazy import lazy
from generator.names import Name, Position, Scope
from generator.views import Identifiers, OperationView

if TYPE_CHECKING:
    from generator.bind import Binder
    from generator.language import Language


class NamespaceView:
    """A part of the tree of calls: `client.auth.token`, with its calls and its inner namespaces."""

    def __init__(
        self, segments: tuple[str, ...], operation: Callable[[str], OperationView], binder: Binder
    ) -> None:
        self._operation, self._binder = operation, binder
        self.name, self.qualified = binder.scopes.namespace(segments)
        self.path = binder.text("/" + "/".join(segments))
        self._call, self._calls, self._spaces = binder.scopes.below(segments)

    @lazy
    def call(self) -> OperationView | None:
        """The operation whose path this is."""
        return self._operation(self._call) if self._call else None

    @lazy
    def operations(self) -> list[OperationView]:
        """The calls in it."""
        return [self._operation(each) for each in self._calls]

    @lazy
    def children(self) -> list[NamespaceView]:
        """The namespaces in it."""
        return [NamespaceView(each, self._operation, self._binder) for each in self._spaces]

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
        self.operations = [Name(each.id) for each in platform.outlines]
        self.models = [Name(each) for names in platform.models.values() for each in names]
        self.tails = {
            group.name.text: [_tail_name(each) for each in group.outlines]
            for group in platform.groups
        }
        self.below: dict[tuple[str, ...], dict[str, None]] = {}
        self.calls = {each.segments: each.id for each in platform.outlines if not each.is_callback}
        for segments in self.calls:
            for depth in range(len(segments)):
                self.below.setdefault(segments[:depth], {})[segments[depth]] = None
        self.levels = {path: [Name(each) for each in below] for path, below in self.below.items()}
        self.namespaces = [Name(".".join(path)) for path in self.below if path]


class Scopes:
    """The sibling names of a platform's groups, operations, models and tree of calls."""

    @classmethod
    def of(cls, platform: ir.Platform, language: Language) -> Scopes:
        """Those of a platform in a language, made once."""
        return platform.keep(language, lambda: cls(platform, language.positions))

    def __init__(self, platform: ir.Platform, positions: Mapping[str, Position]) -> None:
        names = platform.keep(_Siblings, partial(_Siblings, platform))
        self._scope = scope = partial(Scope, positions)
        self.models = scope(names.models)
        self.groups = scope(group.name for group in platform.groups)
        self.operations = scope(names.operations)
        self._below, self._calls = names.below, names.calls
        self._tails = {group: scope(tails) for group, tails in names.tails.items()}
        self._levels = {path: scope(level) for path, level in names.levels.items()}
        self._namespaces = scope(names.namespaces)
        # Of positions in which the same names may clash, one each.
        self._kinds = {each.marks: each for each in positions.values()}.values()
        # The same fields come again and again, as do names that are written as if they were alone.
        self.beside = cache(self._beside)
        self._alone = cache(lambda name: Identifiers(scope([Name(name)]), Name(name)))

    def _beside(self, names: tuple[str, ...]) -> Callable[[str], Identifiers]:
        """What writes names that stand beside each other, each of them."""
        scope = self._scope(map(Name, names))
        differ = all(map(scope.differ_in, self._kinds))
        return self._alone if differ else lambda name: Identifiers(scope, Name(name))

    def leaf(self, operation: ir.Outline) -> Identifiers:
        """The operation's last segment among its siblings."""
        *parents, last = operation.segments
        return Identifiers(self._levels[tuple(parents)], Name(last))

    def trail(self, operation: ir.Outline) -> tuple[Identifiers, ...]:
        """The operation's segments below the group's, each among its siblings."""
        segments = operation.segments
        return tuple(
            Identifiers(self._levels[segments[:depth]], Name(segments[depth]))
            for depth in range(1, len(segments))
        )

    def is_namespace(self, operation: ir.Outline) -> bool:
        """Whether the operation is the call of a namespace: its path is a group's, or calls lie below."""
        return len(operation.segments) == 1 or operation.segments in self._below

    def tail(self, operation: ir.Outline) -> Identifiers:
        """The operation's path after its first segment, among its group's operations."""
        return Identifiers(self._tails[operation.group], _tail_name(operation))

    def namespace(self, segments: tuple[str, ...]) -> tuple[Identifiers, Identifiers]:
        """The name of a part of the tree among its siblings, and in all of the tree."""
        *parents, last = segments
        level, name = self._levels.get(tuple(parents)), Name(".".join(segments))
        spaces = self._namespaces if segments in self._below else self._scope([name])
        among = Identifiers(level or self._scope([Name(last)]), Name(last))
        return among, Identifiers(spaces, name)

    def below(
        self, segments: tuple[str, ...]
    ) -> tuple[str | None, list[str], list[tuple[str, ...]]]:
        """The call at a part of the tree, the calls in it and the namespaces in it."""
        inside = [(*segments, each) for each in self._below.get(segments, {})]
        calls = [self._calls[each] for each in inside if each not in self._below]
        return self._calls.get(segments), calls, [each for each in inside if each in self._below]


def _tail_name(operation: ir.Outline) -> Name:
    return Name(".".join(operation.segments[1:] or operation.segments))
