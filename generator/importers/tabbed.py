"""Tables copied out of a browser, whose cells tabs separate, as rows with pipes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importers.words import column_of


def with_pipes(text: str) -> str:
    """`text` with pipes in its tabbed tables; every line stays where it is."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        header = _cells(lines[at])
        if not _is_header(header):
            at += 1
            continue
        end = _end(lines, at)
        lines[at:end] = [_row(line, header) for line in lines[at:end]]
        at = end
    return "\n".join(lines)


def _cells(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else []


def _is_header(cells: Sequence[str]) -> bool:
    """Whether the cells are titles of columns, as those of fields or of errors are."""
    known = {column_of(cell) for cell in cells}
    return {"name", "type"} <= known or ("code" in known and len(known - {None}) > 1)


def _end(lines: Sequence[str], start: int) -> int:
    """Where the table ends: behind its last row with a tab. A heading or a new table ends it, too."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.lstrip()[:1] in ("#", "＃") or _is_header(_cells(line)):
            break
        if "\t" in line:
            end = at + 1
    return end


def _row(line: str, header: Sequence[str]) -> str:
    if line.strip()[:1] in ("", "|", "｜"):
        return line
    cells = _cells(line)
    if not cells:  # A cell of several lines goes on: it is the description that has them.
        cells = [line if column_of(title) == "description" else "" for title in header]
    cells += [""] * (len(header) - len(cells))
    return "|" + "|".join(cell.replace("|", "\\|") for cell in cells) + "|"
