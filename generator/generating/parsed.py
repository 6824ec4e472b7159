"""What was read from YAML before is not parsed again: parsing is half of what reading specs costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

from generator.hashing import digest
from generator.source import Document, parse_document
from generator.writing.whole import put_whole


@dataclass
class Parsed:
    """Documents as this process has read them, and the data of others by the hash of their text.

    Where it is `lasting`, a document that is read again with the same text is the same: what was found
    out about it stays.
    """

    file: Path | None = None
    lasting: bool = False
    _known: dict[str, Any] = field(default_factory=dict)
    _read: dict[str, tuple[str, Any]] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)

    @classmethod
    def of(cls, file: Path, *, lasting: bool) -> Parsed:
        """What a file holds; nothing where it can't be read."""
        try:
            return cls(file, lasting, dict(from_json(file.read_bytes())))
        except (OSError, ValueError, TypeError):
            return cls(file, lasting)

    def parse(self, text: str, name: str) -> Document:
        """The document of a text. Raises SpecError as `parse_document` does."""
        key = digest(text.encode())
        if name in self._documents and self._read[name][0] == key:
            return self._documents[name]
        document = self._parsed(key, text, name)
        self._read[name] = key, document.data
        if self.lasting:
            self._documents[name] = document
        return document

    def save(self) -> None:
        """Keep what this process has read."""
        read = dict(self._read.values())
        if self.file is None or read.keys() == self._known.keys():
            return
        try:
            content = to_json(read)
        except PydanticSerializationError:  # half a character is no JSON, and no harm
            return
        put_whole(self.file, content)
        self._known = read

    def _parsed(self, key: str, text: str, name: str) -> Document:
        if key in self._known:
            return Document(name, text, self._known[key])
        return parse_document(text, name)
