"""Specs of which nothing is known are parsed by other processes, while this one imports what a run needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from generator.hashing import digest
from generator.lazy import lazy
from generator.spreading.ahead import Ahead, processes

# Bytes; less is parsed before a process has started.
_WORTH = 200_000

# The hash of a document's text, and what it says.
_Said = tuple[str, Any]


class Early:
    """What some files say, as they are when this is made; who makes it closes it."""

    def __init__(self, found: Iterable[Path]) -> None:
        sizes = {str(file): file.stat().st_size for file in found if file.is_file()}
        files = sorted(sizes)
        count = processes() if sum(sizes.values()) >= _WORTH else 0
        self._shares = [Ahead(partial(_parsed, files[n::count])) for n in range(count)]

    def said(self, name: str, key: str) -> Any:
        """What a document says whose text has this hash; None where that is not known, any more or at all."""
        found, data = self._data.pop(name, ("", None))  # it goes with who asked
        return data if found == key else None

    def close(self) -> None:
        """End what still parses."""
        for share in self._shares:
            share.close()

    @lazy
    def _data(self) -> dict[str, _Said]:
        """All of it by name."""
        shares, self._shares = self._shares, []
        return {name: said for share in shares for name, said in share.result.items()}


def _parsed(files: Sequence[str]) -> dict[str, _Said]:
    from generator.diagnostics import SpecError
    from generator.source import read_document

    found = {}
    for name in files:
        try:
            document = read_document(Path(name), name)
        except SpecError:  # whoever reads it again says so
            continue
        found[name] = digest(document.text.encode()), document.data
    return found
