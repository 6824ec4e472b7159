"""YAML with places: documents whose scalars are all text, and where in the file each of them stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import UNSEEN, Diagnostic, Location, Severity, SpecError
from generator.lazy import Keeping

MAX_BYTES = 64 * 1024 * 1024
_DEEPEST = 300
_UNREADABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]"
_TYPO = 'quote the value, or check the indentation, and the blank behind each "-" and ":"'
_OPENED = ("while parsing a flow", "while scanning a quoted scalar", "while scanning a simple key")

DocPath = tuple[str | int, ...]


class Placed(Keeping):
    """A document that can say where its parts stand."""

    data: Any

    def place(self, path: DocPath, *, key: bool) -> tuple[Location, str]:
        """Where the value at `path` stands, or its key; and the line to show."""
        raise NotImplementedError

    def diagnostic(
        self,
        rule: str,
        message: str,
        path: DocPath,
        *,
        hint: str = "",
        key: bool = False,
        severity: Severity = Severity.ERROR,
    ) -> Diagnostic:
        """A diagnostic at the place of `path`, with the line shown."""
        location, shown = self.place(path, key=key)
        return Diagnostic(rule, message, location, hint, severity, shown)


@dataclass(eq=False)
class Document(Placed):
    """One YAML file: its data (mappings, lists and text) and the places of everything in it."""

    file: str
    text: str
    data: Any
    _root: Any = field(default=None, repr=False)

    def locate(self, path: DocPath, *, key: bool = False) -> Location:
        """The place of the value at `path`, or of its key; of the nearest parent where it is absent."""
        if self._root is None:
            self._root = yaml.compose(self.text, Loader=yaml.CSafeLoader)
        node, found = self._root, self._root
        for step in path:
            parent, node = node, None
            if isinstance(parent, yaml.MappingNode):
                for key_node, value_node in parent.value:
                    if key_node.value == step:
                        node, found = value_node, key_node if key else value_node
            elif isinstance(parent, yaml.SequenceNode) and step in range(len(parent.value)):
                node = found = parent.value[step]
            if node is None:
                break
        return _place(self.file, self.text, found.start_mark.index if found else 0)

    def place(self, path: DocPath, *, key: bool) -> tuple[Location, str]:
        """Where the value at `path` stands, or its key; and the line to show."""
        location = self.locate(path, key=key)
        return location, frame(self.text, location)


# How text becomes a document: `parse_document`, or what has seen the text before.
Parse = Callable[[str, str], Document]


def read_document(path: Path, name: str, parse: Parse | None = None) -> Document:
    """Read one YAML file; `name` is what diagnostics call it.

    Raises SpecError for a file that is missing, too large, not UTF-8 or not plain YAML.
    """
    return (parse or parse_document)(read_text(path, name), name)


def parse_document(text: str, name: str) -> Document:
    """Parse YAML text into a document of text scalars. Raises SpecError with every syntax fault."""
    reader = _Reader(text, name)
    try:
        data = reader.read()
    except (yaml.YAMLError, RecursionError) as error:
        reader.faults.append(_syntax_error(error, text, name))
    if reader.faults:
        raise SpecError(reader.faults)
    return Document(name, text, data)


def frame(text: str, location: Location) -> str:
    """The line at `location` with its number, and a mark under the column."""
    lines = text.split("\n")
    if not 0 < location.line <= len(lines) or not text:
        return ""
    line = UNSEEN.sub("\ufffd", lines[location.line - 1].replace("\t", " ").rstrip())
    start = max(0, location.column - 60)
    shown = line[start : start + 100]
    gutter = f"{location.line:>5} | "
    return f"{gutter}{shown}\n{'|':>7} {' ' * (location.column - 1 - start)}^"


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """A hint that names the nearest candidate, or all of them when none is near."""
    import difflib  # for faults only

    known = sorted(candidates)
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else f"one of: {', '.join(known)}"


def read_text(path: Path, name: str) -> str:
    """The text of a file. Raises SpecError where it is missing, too large or not UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise _file_error(
                "file-too-large", f"the file is larger than {limit} MiB", name, "split it"
            )
        raw = path.read_bytes()
    except OSError as error:
        raise _file_error("unreadable-file", f"cannot read: {error.strerror}", name, "") from None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        location, hint = _place(name, before, len(before)), "save the file as UTF-8"
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise SpecError([Diagnostic("not-utf-8", message, location, hint)]) from None


def _file_error(rule: str, message: str, name: str, hint: str) -> SpecError:
    return SpecError([Diagnostic(rule, message, Location(name), hint)])


def _place(name: str, text: str, index: int) -> Location:
    """A place as editors count lines: YAML counts more signs as breaks than they do."""
    return Location(name, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _fault(rule: str, message: str, text: str, name: str, index: int, hint: str) -> Diagnostic:
    location = _place(name, text, index)
    return Diagnostic(rule, message, location, hint, frame=frame(text, location))


def _syntax_error(error: Any, text: str, name: str) -> Diagnostic:
    message = str(getattr(error, "problem", None) or error).splitlines()[0]
    mark, hint = getattr(error, "problem_mark", None), _TYPO
    index, unreadable = mark.index if mark else 0, re.search(_UNREADABLE, text)
    if isinstance(error, RecursionError):
        message, hint = "the YAML is nested too deeply", ""
    elif mark is None and unreadable:
        index, hint = unreadable.start(), "escape it, or take it out"
        message = f"U+{ord(text[index]):04X} cannot stand in YAML"
    elif str(error.context).startswith(_OPENED):
        # What was opened and never closed is at fault, not the line where that came out.
        message = f"{message}, at line {_place(name, text, index).line}"
        index = error.context_mark.index
    return _fault("yaml-syntax", message, text, name, index, hint)


class _Reader:
    """Makes data of what the parser meets, with no nodes in between: they would take as long again.

    Every scalar is text. A key that stands twice, an alias, an anchor or a tag is a fault.
    """

    def __init__(self, text: str, name: str) -> None:
        self.faults: list[Diagnostic] = []
        self._text, self._name = text, name
        self._root: list[Any] = []
        self._into: Any = self._root
        self._key: str | None = None
        self._above: list[tuple[Any, str | None]] = []

    def read(self) -> Any:
        """The data, of which nothing is worth anything where there are faults. Raises YAMLError."""
        takes: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }
        for event in iter(yaml.CBaseLoader(self._text).get_event, None):
            take = takes.get(type(event))
            if take is not None:
                take(event)
        return self._root[0] if self._root else None

    def _document(self, event: Any) -> None:
        if self._root:
            hint = "write it into a file of its own"
            self._refuse("yaml-syntax", "a second document begins here", event, hint)

    def _scalar(self, event: Any) -> None:
        self._put(getattr(event, "value", ""), event)

    def _start(self, event: Any) -> None:
        inner: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._put(inner, event)
        self._above.append((self._into, self._key))
        self._into, self._key = inner, None
        if len(self._above) > _DEEPEST:
            raise RecursionError(_DEEPEST)

    def _end(self, event: Any) -> None:
        self._into, self._key = self._above.pop()

    def _put(self, value: Any, event: Any) -> None:
        if event.anchor or event.tag:
            message = f"YAML {_reference_kind(event)} are not read"
            self._refuse("yaml-alias", message, event, "write the value out, or quote it")
        if self._key is not None:
            self._into[self._key], self._key = value, None
        elif isinstance(self._into, list):
            self._into.append(value)
        elif not isinstance(value, str):
            self._key = ""
            self._refuse("yaml-syntax", "a key is text", event, "write one word")
        else:
            self._key = value
            if value in self._into:
                message = f'key "{value}" stands twice'
                self._refuse("duplicate-key", message, event, "keep one of the two")

    def _refuse(self, rule: str, message: str, event: Any, hint: str) -> None:
        index = event.start_mark.index
        self.faults.append(_fault(rule, message, self._text, self._name, index, hint))


def _reference_kind(event: Any) -> str:
    if isinstance(event, yaml.AliasEvent):
        return "aliases"
    return "anchors" if event.anchor else "tags"
