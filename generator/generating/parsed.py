"""What was read before is not read again: of a document as it was, it is known what it says and describes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

from generator import ir
from generator.build import build_group
from generator.diagnostics import Diagnostic
from generator.generating.early import Early
from generator.generating.findings import diagnostic_of, plain
from generator.hashing import digest
from generator.lazy import lazy
from generator.names import Name
from generator.pipeline import understand_group
from generator.schema import GroupDocument
from generator.source import Document, parse_document
from generator.writing.whole import put_sealed, read_sealed


@dataclass
class Parsed:
    """Documents as this process has read them, and what earlier ones left of theirs, by name.

    What a document describes is good for the same `generator` only. Where it is `lasting`, a document
    that is read again with the same text is the same. What is known `early` is not parsed here.
    """

    file: Path | None = None
    generator: str = ""
    lasting: bool = False
    _known: dict[str, _Entry] = field(default_factory=dict)
    _read: dict[str, _Entry] = field(default_factory=dict)
    _documents: dict[str, tuple[str, Document]] = field(default_factory=dict)
    early: Early | None = None

    @classmethod
    def of(cls, file: Path, generator: str, *, lasting: bool) -> Parsed:
        """What a file holds; nothing where it can't be read."""
        try:
            first, *lines = read_sealed(file).split(b"\n")
            if first.decode() != generator:
                return cls(file, generator, lasting)
            known = map(_Entry.of, lines[::2], lines[1::2])
            return cls(file, generator, lasting, {each.name: each for each in known})
        except (OSError, ValueError, TypeError):
            return cls(file, generator, lasting)

    def parse(self, text: str, name: str) -> Document:
        """The document of a text. Raises SpecError as `parse_document` does."""
        key = digest(text.encode())
        if self.lasting and name in self._documents and self._documents[name][0] == key:
            return self._documents[name][1]
        known = self._known.get(name)
        if known is not None and known.key == key:
            document: Document = _Known(name, text, known)
        else:
            said = self.early.said(name, key) if self.early else None
            document = parse_document(text, name) if said is None else Document(name, text, said)
        self._documents[name] = key, document
        return document

    def settle(self) -> None:
        """Hold of the documents that were read and understood no more than is to be kept."""
        for name, (key, document) in self._documents.items():
            known = self._read.get(name) or self._known.get(name)
            if known is None or known.key != key:
                known = _Entry.made(name, key, document)
            if known is not None:
                self._read[name] = known
        self.early = None
        if not self.lasting:
            self._documents.clear()

    def save(self) -> None:
        """Keep what is held."""
        if self.file is None or self._read == self._known:
            return
        lines = [line for each in self._read.values() for line in (each.head, each.said)]
        put_sealed(self.file, b"\n".join([self.generator.encode(), *lines]))
        self._known = dict(self._read)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document that was read: the hash of its text, what it describes, and what it says, as JSON."""

    name: str
    key: str
    described: Mapping[str, Any] | None = field(compare=False)
    head: bytes
    said: bytes

    @classmethod
    def of(cls, head: bytes, said: bytes) -> _Entry:
        """What two lines of the record hold. Raises ValueError and TypeError."""
        name, key, described = from_json(head)
        return cls(name, key, described, head, said)

    @classmethod
    def made(cls, name: str, key: str, document: Document) -> _Entry | None:
        """What is kept of a document; None where JSON can't hold it."""
        described = _described(document)
        try:
            return cls(
                name, key, described, to_json([name, key, described]), to_json(document.data)
            )
        except PydanticSerializationError:  # half a character is no JSON, and no harm
            return None


class _Known(Document):
    """A document that was read before: what it says is taken from the record when asked for."""

    def __init__(self, file: str, text: str, entry: _Entry) -> None:
        self.file, self.text, self._said, self._root = file, text, entry.said, None
        if entry.described is not None:
            understood = self._understood(entry.described)
            self.keep(understand_group, lambda: understood)

    data = lazy[Any](lambda self: from_json(self._said))

    def _understood(self, described: Mapping[str, Any]) -> tuple[ir.Group, list[Diagnostic]]:
        outlines = tuple(
            ir.Outline(id_, path, group, title, tuple(methods))
            for id_, path, group, title, methods in described["outlines"]
        )
        name, models = Name(described["name"]), described["models"]
        group = ir.Group(name, outlines, described["sources"], models, self._whole)
        return group, [diagnostic_of(each) for each in described["found"]]

    def _whole(self) -> tuple[ir.Operation, ...]:
        return build_group(GroupDocument.model_validate(self.data), self.data).operations


def _described(document: Document) -> dict[str, Any] | None:
    """What a document describes and what was found in it; None where it describes no group."""
    group, found = document.kept.get(understand_group) or (None, [])
    if group is None:
        return None
    return {
        "name": group.name.text,
        "outlines": [
            [each.id, each.path, each.group, each.title, each.methods] for each in group.outlines
        ],
        "sources": group.sources,
        "models": group.models,
        "found": [plain(each) for each in found],
    }
