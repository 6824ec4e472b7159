"""What was read from YAML before is not parsed again: parsing is half of what reading specs costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

from generator.manifest import digest
from generator.source import Document, parse_document
from generator.writing.whole import put_whole


@dataclass
class Parsed:
    """The data of documents by the hash of their text, as the last run read them."""

    file: Path | None = None
    _known: dict[str, Any] = field(default_factory=dict)
    _used: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, file: Path) -> Parsed:
        """What a file holds; nothing where it can't be read."""
        try:
            return cls(file, dict(from_json(file.read_bytes())))
        except (OSError, ValueError, TypeError):
            return cls(file)

    def parse(self, text: str, name: str) -> Document:
        """The document of a text. Raises SpecError as `parse_document` does."""
        if self.file is None:
            return parse_document(text, name)
        key = digest(text.encode())
        if key in self._known:
            document = Document(name, text, self._known[key])
        else:
            document = parse_document(text, name)
        self._used[key] = document.data
        return document

    def save(self) -> None:
        """Keep what this run has read."""
        if self.file is None or self._used.keys() == self._known.keys():
            return
        try:
            content = to_json(self._used)
        except PydanticSerializationError:  # half a character is no JSON, and no harm
            return
        put_whole(self.file, content)
