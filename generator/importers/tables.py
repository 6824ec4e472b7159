"""Tables of a documentation page: Markdown with or without padding, with what was pasted into it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importers.lines import Line
from generator.importers.prose import plain
from generator.importers.words import NOTHING, column_of

_RULE = re.compile(r"[\s|｜:\-—–－=]*[-—–－=][\s|｜:\-—–－=]*")
_TEXT_COLUMNS = ("description", "remark", "solution", "message")


@dataclass(frozen=True)
class Row:
    """One row: its cells by what their columns hold."""

    cells: dict[str, str]
    line: Line

    def get(self, column: str) -> str:
        """A cell's text; empty where the table has no such column."""
        return self.cells.get(column, "").strip()

    def prose(self, column: str) -> str:
        """A cell's text as a reader sees it."""
        return plain(self.get(column))

    def word(self, column: str) -> str:
        """A cell that holds a name or a word: without the marks that decorate it."""
        return self.indented(column).strip("`* ")

    def indented(self, column: str) -> str:
        """As `word`, with the blanks in front: those that no source is laid out with."""
        flat = unicodedata.normalize("NFKC", self.cells.get(column, "")).replace("\\_", "_")
        return re.sub(r"\\([\[\]*])", r"\1", flat).rstrip("`* ")


@dataclass(frozen=True)
class Table:
    """A table: the titles of its columns, its rows, and where it begins."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    line: Line
    faults: tuple[tuple[Line, str], ...]

    @property
    def columns(self) -> frozenset[str]:
        """What its columns hold, as far as they are known."""
        return frozenset(filter(None, map(column_of, self.titles)))


def read_table(lines: Sequence[Line]) -> Table | None:
    """The table that stands on lines; rows that hold nothing are left out."""
    rows = [line for line in lines if line.is_row or _RULE.fullmatch(line.text)]
    rows = [line for line in rows if not _RULE.fullmatch(line.text)]
    if not rows:
        return None
    header, *rest = rows
    titles = tuple(cell.strip() for cell in _cells(header.text))
    faults: list[tuple[Line, str]] = []
    return Table(titles, tuple(_rows(titles, rest, faults)), header, tuple(faults))


def _rows(
    titles: tuple[str, ...], lines: Iterable[Line], faults: list[tuple[Line, str]]
) -> Iterator[Row]:
    for line in lines:
        cells = _cells(line.text)
        if _says_nothing(cells) or tuple(cell.strip() for cell in cells) == titles:
            continue
        if len(cells) > len(titles) and column_of(titles[-1]) in _TEXT_COLUMNS:
            cells = [*cells[: len(titles) - 1], "|".join(cells[len(titles) - 1 :])]
        if len(cells) != len(titles):
            faults.append((line, f"{len(cells)} cells where the table has {len(titles)} columns"))
            continue
        named: dict[str, str] = {}
        for title, cell in zip(titles, cells, strict=True):
            named.setdefault(column_of(title) or title, cell)
        yield Row(named, line)


def _says_nothing(cells: Sequence[str]) -> bool:
    """Whether a row is empty, or says that the table is."""
    said = [cell.strip() for cell in cells if cell.strip()]
    return not said or (len(said) == 1 and NOTHING.fullmatch(said[0]) is not None)


def _cells(text: str) -> list[str]:
    """The cells of a row; a pipe behind a backslash separates nothing."""
    flat = text.strip()
    if "|" not in flat or flat[:1] == "｜":
        flat = flat.replace("｜", "|")
    flat = flat.removeprefix("|")
    if flat.endswith("|") and not flat.endswith("\\|"):
        flat = flat[:-1]
    return [cell.rstrip(" \t").replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", flat)]
