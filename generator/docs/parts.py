"""Documents of a whole platform are put together from what was made for each endpoint."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Collection, Iterator

from markupsafe import Markup

from generator.docs.layout import tidy
from generator.text import finished

# The text of an endpoint's part, by the endpoint's id and the part's name; empty where there is none.
Parts = Callable[[str, str], str]


class PartsView:
    """The parts of an endpoint, by name: what is printed stands for the text until all is rendered."""

    def __init__(self, operation: str, frame: Frame) -> None:
        self._operation, self._frame = operation, frame

    def __getattr__(self, name: str) -> Markup:
        if name not in self._frame.names:
            raise AttributeError(name)
        return self._frame.stand_in(self._operation, name)


class Frame:
    """What a document prints around the parts of endpoints; the parts are never all in memory."""

    def __init__(self, parts: Parts, names: Collection[str], *, is_json: bool) -> None:
        self.names = names
        self._parts, self._is_json = parts, is_json
        self._printed: list[tuple[str, str]] = []
        self._mark = secrets.token_hex(8)  # no text of an API can be taken for a stand-in

    def stand_in(self, operation: str, name: str) -> Markup:
        """What stands for a part while the document is rendered; empty where the part is."""
        if not self._parts(operation, name):
            return finished("")
        self._printed.append((operation, name))
        text = f"{self._mark} {len(self._printed) - 1}"
        return finished(f'"{text}"' if self._is_json else text)

    def filled(self, text: str) -> Iterator[str]:
        """The document with its parts, in pieces; JSON is laid out, its parts are already."""
        text = tidy(text) if self._is_json else text
        quote = '"' if self._is_json else ""
        end = 0
        for found in re.finditer(f"{quote}{self._mark} ([0-9]+){quote}", text):
            part = self._parts(*self._printed[int(found[1])])
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            margin = line[: len(line) - len(line.lstrip())] if self._is_json else ""
            yield text[end : found.start()]
            yield part.replace("\n", f"\n{margin}") if margin else part
            end = found.end()
        yield text[end:]
