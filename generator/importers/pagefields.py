"""Rows of a page's parameter and response tables as fields, children below their parents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.diagnostics import Severity
from generator.importers.documented import FieldRow
from generator.importers.tables import Row, Table
from generator.importers.types import enum_values, kind_of
from generator.importers.words import NO, NULLABLE, YES, column_of, squeezed
from generator.schema import TYPE_WORDS
from generator.source import did_you_mean

Fault = Callable[..., None]

_INDENT = re.compile(r"(?:&nbsp;|&emsp;|[\u00a0\u3000>›»└├│─—–\-•·→↳∟]|\s)*")
# What stands in brackets behind a word.
_ASIDE = re.compile(r"(?<=\S)\s*[(\[].*")
_LIMITS = {
    "max_length": re.compile(r"(?i)max(?:imum)?\s*(?:size|length)\s*[:：]\s*(\d+)"),
    "max_items": re.compile(r"(?i)max(?:imum)?\s*(?:list|array)\s*size\s*[:：]\s*(\d+)"),
    "minimum": re.compile(r"(?i)min(?:imum)?\s*value\s*[:：]\s*(-?[\d.]+)"),
    "maximum": re.compile(r"(?i)max(?:imum)?\s*value\s*[:：]\s*(-?[\d.]+)"),
}
_REQUIRED_COLUMNS = {
    True: ("name", "type", "required", "description"),
    False: ("name", "type", "description"),
}
_SHOWN = {
    "name": "Name",
    "type": "Type",
    "required": "Required or not",
    "description": "Description",
}


@dataclass
class _Node:
    """A row with the rows indented below it."""

    row: FieldRow
    depth: int
    children: list[_Node] = field(default_factory=list)

    def built(self) -> FieldRow:
        """The field with its children."""
        return replace(self.row, children=tuple(child.built() for child in self.children))


@dataclass
class FieldTable:
    """A table of fields; `fault` takes what is wrong with it."""

    table: Table
    is_request: bool
    shown: Mapping[str, str]
    fault: Fault

    def fields(self) -> list[FieldRow]:
        """Its fields, as far as nothing is wrong."""
        wanted = _REQUIRED_COLUMNS[self.is_request]
        missing = [_SHOWN[column] for column in wanted if column not in self.table.columns]
        if missing:
            names = " and no ".join(f'"{name}"' for name in missing)
            hint = f"its columns are {', '.join(self.table.titles)}"
            self.fault("missing-column", f"the table has no column {names}", self.table.line, hint)
            return []
        for line, message in self.table.faults:
            self.fault("table-row", message, line, "give each row a cell for each column")
        self._warn_of_unknown_columns()
        return [node.built() for node in self._tree()]

    def _tree(self) -> list[_Node]:
        roots: list[_Node] = []
        open_nodes: list[_Node] = []
        named: dict[str, _Node] = {}
        for row, depth in zip(self.table.rows, _depths(self.table.rows), strict=True):
            if not row.get("name"):
                self._continue(open_nodes, row)
                continue
            node = self._node(row, depth)
            if node is None:
                continue
            parent = _parent_by_name(named, node) or self._parent(open_nodes, node)
            siblings = parent.children if parent else roots
            if any(node.row == above.row and not above.children for above in siblings):
                message = f'"{node.row.name}" stands twice in the table, alike: kept once'
                self.fault("duplicate-name", message, row.line, "", Severity.WARNING)
                continue
            siblings.append(node)
            open_nodes[:] = [each for each in open_nodes if each.depth < node.depth] + [node]
        return roots

    def _parent(self, open_nodes: list[_Node], node: _Node) -> _Node | None:
        """The row above that `node` is indented below."""
        above = [each for each in open_nodes if each.depth < node.depth]
        return above[-1] if above else None

    def _node(self, row: Row, depth: int) -> _Node | None:
        written = row.indented("name").lstrip(" ")
        indent = _INDENT.match(written)
        name = written[indent.end() :] if indent else written
        name = name.strip("`* ")
        depth += len(re.sub(r"&\w+;", " ", written[: indent.end()])) if indent else 0
        kind = kind_of(row.get("type"))
        if kind is None:
            message = f'"{name}" has a type that nobody knows: "{row.get("type")}"'
            hint = did_you_mean(row.word("type"), TYPE_WORDS)
            self.fault("unknown-type", message, row.line, hint)
            return None
        described = "\n".join(filter(None, (row.prose("description"), row.prose("remark"))))
        field_row = FieldRow(
            name=name.removesuffix("[]") if kind.word.endswith("[]") else name,
            type=kind.word,
            required=self._required(name, row),
            nullable=bool(NULLABLE.search(described)),
            description=described,
            example=row.get("example") or (None if depth else self.shown.get(name)),
            default=row.get("default") or None,
            enum=enum_values(row.get("enum")),
            vendor_type=kind.vendor_type,
            line=row.line.number,
        )
        return _Node(replace(field_row, **self._limits(row)), depth)

    def _required(self, name: str, row: Row) -> bool:
        said = _ASIDE.sub("", unicodedata.normalize("NFKC", row.get("required")))
        word = squeezed(said) or said.strip("-_ ")
        if word not in YES | NO:
            message = f'"{name}": "{row.get("required")}" says neither yes nor no'
            self.fault("unknown-requirement", message, row.line, 'write "Yes" or "No"')
        return word in YES

    def _limits(self, row: Row) -> dict[str, Any]:
        found = {name: pattern.search(row.get("limits")) for name, pattern in _LIMITS.items()}
        limits: dict[str, Any] = {name: match[1] for name, match in found.items() if match}
        if row.get("max_length"):
            limits["max_length"] = row.word("max_length")
        return limits

    def _continue(self, open_nodes: list[_Node], row: Row) -> None:
        """A row without a name goes on with the description above it."""
        if row.get("type") or not open_nodes or not row.get("description"):
            self.fault("table-row", "a row without a name", row.line, "give the row a name")
            return
        above = open_nodes[-1]
        text = f"{above.row.description}\n{row.prose('description')}"
        above.row = replace(above.row, description=text)

    def _warn_of_unknown_columns(self) -> None:
        columns = [column_of(title) for title in self.table.titles]
        for at, title in enumerate(self.table.titles):
            if title and (columns[at] is None or columns[at] in columns[:at]):
                message = f'nothing is read from the column "{title}"'
                self.fault("unknown-column", message, self.table.line, "", Severity.WARNING)


def _depths(rows: Sequence[Row]) -> list[int]:
    """How deep plain blanks put each row, where they put rows below objects only; else none is deep."""
    names = [row.indented("name") for row in rows]
    blanks = [len(name) - len(name.lstrip(" ")) for name in names]
    levels = blanks[:1]
    for at, blank in enumerate(blanks):
        if not names[at]:
            continue
        if blank > levels[-1] and _is_object(rows[at - 1]):
            levels.append(blank)
        elif blank in levels:
            del levels[levels.index(blank) + 1 :]
        else:
            return [0] * len(blanks)
    return [blank - blanks[0] for blank in blanks]


def _is_object(row: Row) -> bool:
    kind = kind_of(row.get("type"))
    return kind is not None and kind.word.startswith("Object")


def _parent_by_name(named: dict[str, _Node], node: _Node) -> _Node | None:
    """The object above that a name such as `data.orders[].id` begins with; the rest becomes the name."""
    name = node.row.name.replace("[]", "")
    named[name] = node
    path, _, last = name.rpartition(".")
    parent = named.get(path)
    if parent is None or not parent.row.type.startswith("Object"):
        return None
    node.row = replace(node.row, name=last)
    return parent


def needs_token(table: Table) -> bool:
    """Whether a table of common parameters requires an access token."""
    return any(
        row.word("name") == "access_token" and squeezed(row.get("required")) in YES
        for row in table.rows
    )
