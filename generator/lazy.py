"""What is made when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 # read like property
    """Like functools.cached_property, without the lock that costs as much as most values here."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        if instance is None:
            return self  # type: ignore[return-value] # only tools ask a class
        made = self._make(instance)
        # What is frozen, too; `__dict__` would cost each object a dictionary.
        object.__setattr__(instance, self._name, made)
        return made


class Keeping:
    """What follows from it stays with it: for what never changes."""

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key."""
        if key not in self.kept:
            self.kept[key] = make()
        kept: T = self.kept[key]
        return kept

    @lazy
    def kept(self) -> dict[Hashable, Any]:
        """All that is kept."""
        return {}
