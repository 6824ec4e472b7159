"""Diagnostics as they are told: to people, as JSON, and as the annotations that GitHub shows beside a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from generator.diagnostics import Diagnostic, Severity

SCHEMA_VERSION = 1

F = TypeVar("F", bound=Callable[..., Any])


def print_diagnostics(diagnostics: Sequence[Diagnostic]) -> None:
    """Diagnostics on standard error, coloured where people read them."""
    if not diagnostics:
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    styles = {"error": "bold red", "warning": "bold yellow"}
    for diagnostic in diagnostics:
        mark = f"{diagnostic.severity}[{diagnostic.rule}]"
        head, _, rest = str(diagnostic).partition(mark)
        console.print(Text.assemble((head, "bold"), (mark, styles[diagnostic.severity]), rest))


def json_report(diagnostics: Sequence[Diagnostic]) -> str:
    """A document with every diagnostic in it."""
    listed = [
        {
            "rule": each.rule,
            "severity": each.severity.value,
            "message": each.message,
            "hint": each.hint,
            "file": each.location.file,
            "line": each.location.line,
            "column": each.location.column,
        }
        for each in diagnostics
    ]
    document = {"schema_version": SCHEMA_VERSION, "diagnostics": listed}
    return json.dumps(document, ensure_ascii=False, indent=2)


def github_report(diagnostics: Sequence[Diagnostic]) -> str:
    """One workflow command for each diagnostic."""
    return "\n".join(map(_command, diagnostics))


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    properties = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "title": f"sdkforge: {diagnostic.rule}",
    }
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    hint = f"\n{diagnostic.hint}" if diagnostic.hint else ""
    word = "error" if diagnostic.severity is Severity.ERROR else "warning"
    return f"::{word} {given}::{_data(diagnostic.message + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": json_report,
    "github": github_report,
}


def format_option(function: F) -> F:
    """The option that says in which form diagnostics are given."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(("text", *REPORTS)),
        default="text",
        show_default=True,
        help="The form of the report; those for machines go to standard output.",
    )(function)
