"""Samples as programs: a complete sample holds the runnable one unchanged; a typed one is whole."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

from generator.docs.index import INDEX
from generator.language import COMPLETE, RUNNABLE, TYPED_STYLES


class HarnessError(ValueError):
    """A complete sample that does not hold its runnable one unchanged."""


@dataclass(frozen=True)
class Program:
    """One sample as a program; `name` is the program's file name."""

    operation: str
    example: str
    name: str
    runnable: str
    text: str
    style: str = COMPLETE

    def holding(self, sample: str) -> str:
        """The program with another sample in the runnable one's place."""
        indented, margin = self._block()
        return self.text.replace(indented, textwrap.indent(sample.rstrip("\n"), margin), 1)

    def _block(self) -> tuple[str, str]:
        first = self.runnable.split("\n", 1)[0]
        line = next((each for each in self.text.splitlines() if each.strip() == first), "")
        margin = line[: len(line) - len(line.lstrip())]
        indented = textwrap.indent(self.runnable.rstrip("\n"), margin)
        if not line or indented not in self.text:
            raise HarnessError(f"{self.name} does not hold its runnable sample unchanged")
        return indented, margin


def styles_of(folder: Path, language: str) -> list[str]:
    """The typed styles that a platform's output folder has in one language."""
    index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    found = {each["style"] for each in index["samples"] if each["language"] == language}
    return sorted(found & set(TYPED_STYLES))


def typed_programs_of(folder: Path, language: str, style: str) -> list[Program]:
    """The programs of a typed style that a platform's output folder holds in one language."""
    index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    files = {
        (entry["operation"]["id"], entry["example"]): folder / "samples" / entry["file"]
        for entry in index["samples"]
        if (entry["language"], entry["style"]) == (language, style)
    }
    return [
        Program(operation, example, file.name, "", file.read_text(encoding="utf-8"), style)
        for (operation, example), file in files.items()
    ]


def programs_of(folder: Path, language: str) -> list[Program]:
    """The programs that a platform's output folder holds in one language, by its sample index.

    Raises HarnessError where a complete sample does not hold its runnable one unchanged, and
    OSError where a file of the index is not there.
    """
    index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    files = {
        (entry["operation"]["id"], entry["example"], entry["style"]): folder
        / "samples"
        / entry["file"]
        for entry in index["samples"]
        if entry["language"] == language
    }
    programs = []
    for (operation, example, style), file in files.items():
        if style == COMPLETE and (operation, example, RUNNABLE) in files:
            runnable = files[operation, example, RUNNABLE].read_text(encoding="utf-8")
            text = file.read_text(encoding="utf-8")
            programs.append(Program(operation, example, file.name, runnable, text))
    for program in programs:
        program.holding(program.runnable)
    return programs
