"""What a run says: what it wrote, what is out of date, and how."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.generating.running import Outcome
    from generator.writing.comparing import Change


def written(outcome: Outcome) -> None:
    """Say what was written, a line a platform."""
    for change in outcome.changes:
        counts = [
            f"{len(paths)} {verb}"
            for paths, verb in (
                (change.added, "added"),
                (change.changed, "changed"),
                (change.removed, "removed"),
            )
            if paths
        ]
        done = ", ".join(counts) or "nothing to write"
        click.echo(f"{change.folder}: {change.count} files, {done}")


def checked(outcome: Outcome) -> None:
    """Name everything that is not as the specs say."""
    for change in outcome.changes:
        for path, what in _findings(change):
            click.echo(f"{change.folder / path}: {what}")
    for name in outcome.strays:
        click.echo(f"{name}: stands in the output folder, but no platform has this name")
    if outcome.is_clean:
        click.echo("up to date")


def _findings(change: Change) -> Iterator[tuple[str, str]]:
    for paths, what in (
        (change.added, "missing"),
        (change.changed, "out of date"),
        (change.removed, "stale"),
        (change.edited, "edited by hand"),
        (change.foreign, "in the way, and not made by sdkforge"),
        (change.unowned, "not made by sdkforge"),
    ):
        for path in paths:
            yield path, what
    if change.manifest_differs and not (change.writes or change.removed):
        yield "manifest.json", "out of date"


def differences(outcome: Outcome) -> None:
    """Show what a run would change, line by line."""
    for change in outcome.changes:
        for path in sorted((*change.writes, *change.edited)):
            _print_file_diff(change.folder / path, change.stage.read(path))
        for path in change.removed:
            _print_file_diff(change.folder / path, b"")


def _print_file_diff(file: Path, new: bytes) -> None:
    import difflib  # for these only

    old = file.read_bytes() if file.is_file() else b""
    lines = difflib.unified_diff(
        old.decode("utf-8", "replace").splitlines(keepends=True),
        new.decode("utf-8").splitlines(keepends=True),
        f"a/{file}",
        f"b/{file}",
    )
    colors = {"+": "green", "-": "red", "@": "cyan"}
    for line in lines:
        click.secho(line.rstrip("\n"), fg=colors.get(line[0]))
