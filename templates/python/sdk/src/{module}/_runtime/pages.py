"""Turns pages: what to ask for next, and when a list has ended. Does no I/O."""

from __future__ import annotations

from .models import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .models import Response
    from .operation import Pages


class PageTurner:
    """Walks through one list. `parameters` are those of the page to ask for."""

    def __init__(self, pages: Pages, parameters: Mapping[str, object]) -> None:
        self._pages = pages
        self._seen = 0
        self._previous: list[Any] = []
        self.parameters = dict(parameters)

    def turn(self, answer: Response) -> tuple[list[Any], bool]:
        """Return the items of a page, and whether there is another page to ask for."""
        found = _at(answer, self._pages.items)
        items = found if isinstance(found, list) else []
        if items and items == self._previous:
            # It would send this page for ever, wherever the next should begin.
            return [], False
        self._previous = items
        self._seen += len(items)
        following = self._following(answer, items)
        current = self.parameters.get(self._pages.parameter)
        if following is None or following == current:
            return items, False
        self.parameters[self._pages.parameter] = following
        return items, True

    def _following(self, answer: Response, items: list[Any]) -> object:
        pages = self._pages
        if pages.style == "cursor":
            return _at(answer, pages.following) or None
        if not items or self._is_last(answer):
            return None
        first, step = (1, 1) if pages.style == "page" else (0, len(items))
        return int(str(self.parameters.get(pages.parameter) or first)) + step

    def _is_last(self, answer: Response) -> bool:
        # A page that holds fewer than were asked for need not be the last: gateways cap the size.
        total = _at(answer, self._pages.total) if self._pages.total else None
        return (
            isinstance(total, int | str)
            and str(total).isdecimal()
            and self._seen >= int(total)
        )


def _at(value: Any, path: str) -> Any:
    """Return the value at a dotted path of documented names, or None."""
    for name in path.split("."):
        if not isinstance(value, Model) or not value:
            return None
        try:
            value = value[name]
        except KeyError:
            return None
    return value
