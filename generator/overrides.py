"""A person's edits laid over an imported document: merged by path and name, each part keeping its place."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Diagnostic, Location
from generator.source import DocPath, Document, Placed, did_you_mean

# What an item of a list is known by; other lists are replaced as a whole.
_KEYS = {
    "endpoints": "path",
    "parameters": "name",
    "response": "name",
    "children": "name",
    "errors": "code",
    "examples": "id",
}


class Layered(Placed):
    """A document with another laid over it; a diagnostic names the file that holds the value."""

    def __init__(self, base: Document, over: Document) -> None:
        self.faults: list[Diagnostic] = []
        self._base, self._over = base, over
        self._origins: dict[DocPath, DocPath] = {}
        self.data = self._merge(base.data, over.data, (), ())

    def place(self, path: DocPath, *, key: bool) -> tuple[Location, str]:
        """Where the value at `path` stands in the file that it comes from; and the line to show."""
        for length in range(len(path), 0, -1):
            origin = self._origins.get(path[:length])
            if origin is not None:
                return self._over.place(origin + path[length:], key=key)
        return self._base.place(path, key=key)

    def _merge(self, base: Any, over: Any, path: DocPath, origin: DocPath) -> Any:
        if isinstance(base, dict) and isinstance(over, dict):
            merged = dict(base)
            for name, value in over.items():
                place, source = (*path, name), (*origin, name)
                if name in base:
                    merged[name] = self._merge(base[name], value, place, source)
                else:
                    self._origins[place] = source
                    merged[name] = value
            return merged
        key = _KEYS.get(str(path[-1])) if path else None
        if key and isinstance(base, list) and isinstance(over, list):
            return self._merge_items(key, base, over, path, origin)
        if base != over:
            self._origins[path] = origin
        return over

    def _merge_items(
        self, key: str, base: list[Any], over: list[Any], path: DocPath, origin: DocPath
    ) -> list[Any]:
        merged = list(base)
        known = {item[key]: at for at, item in enumerate(base) if _has(item, key)}
        for number, item in enumerate(over):
            source = (*origin, number)
            at = known.get(item[key]) if _has(item, key) else None
            if at is None and path == ("endpoints",) and "title" not in item:
                self._unknown_endpoint(item, known, source)
            elif at is None:
                self._origins[*path, len(merged)] = source
                merged.append(item)
            else:
                merged[at] = self._merge(base[at], item, (*path, at), source)
        return merged

    def _unknown_endpoint(self, item: Any, known: dict[str, int], source: DocPath) -> None:
        path = str(item.get("path", "")) if isinstance(item, dict) else ""
        message = f'no endpoint "{path}" to override'
        hint = did_you_mean(path, known) if path else 'give the endpoint\'s "path"'
        place = (*source, "path")
        self.faults.append(self._over.diagnostic("unknown-endpoint", message, place, hint=hint))


def _has(item: Any, key: str) -> bool:
    return isinstance(item, dict) and isinstance(item.get(key), str)
