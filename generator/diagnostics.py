"""What can be wrong with a spec, as values: a rule, a severity, a message, a place and a hint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the run, a warning does not.

    A warning is silenced where the spec says so, with a reason.
    """

    ERROR = "error"
    WARNING = "warning"
    SILENCED = "silenced"


# What a terminal would obey, or nobody would see.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_LONGEST = 400


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, printed as `file:line:column: error[rule]: message`."""

    rule: str
    message: str
    location: Location
    hint: str = ""
    severity: Severity = Severity.ERROR
    frame: str = field(default="", compare=False)

    def __str__(self) -> str:
        head = f"{self.location}: {self.severity}[{self.rule}]: {_visible(self.message)}"
        hint = f"  hint: {_visible(self.hint)}" if self.hint else ""
        return "\n".join(part for part in (head, self.frame, hint) if part)


def _visible(text: str) -> str:
    """A text that quotes a spec, on one line, with nothing in it that a terminal obeys."""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", shown)


class SpecError(Exception):
    """Input that cannot be used; carries every diagnostic found, sorted by place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = sorted(diagnostics, key=lambda d: (d.location, d.rule, d.message))
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(map(str, self.diagnostics))


class WriteError(Exception):
    """The outputs cannot be written, in words for the person who runs it."""


def errors_of(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics that stop a run."""
    return [found for found in diagnostics if found.severity is Severity.ERROR]
