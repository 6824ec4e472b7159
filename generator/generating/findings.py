"""Diagnostics as the records of runs keep them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Diagnostic, Location, Severity


def plain(diagnostic: Diagnostic) -> list[Any]:
    """A diagnostic as JSON has it."""
    place = diagnostic.location
    return [
        diagnostic.rule,
        diagnostic.message,
        [place.file, place.line, place.column],
        diagnostic.hint,
        diagnostic.severity.value,
        diagnostic.frame,
    ]


def diagnostic_of(plain: Sequence[Any]) -> Diagnostic:
    """The diagnostic that `plain` gave. Raises ValueError and TypeError."""
    rule, message, place, hint, severity, frame = plain
    return Diagnostic(rule, message, Location(*place), hint, Severity(severity), frame)
