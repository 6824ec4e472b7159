"""The command line: the only room that prints or exits."""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from generator.cache import Remembered
    from generator.diagnostics import Diagnostic
    from generator.pipeline import Outcome
    from generator.write import Change

F = TypeVar("F", bound=Callable[..., Any])

EXIT_SPEC, EXIT_USAGE = 1, 2
STYLE_WORDS = ("documented", "runnable", "complete")
DEFAULT_STYLE_WORDS = STYLE_WORDS[1:]

# Commands of the tools beside the core, imported when they are asked for.
_TOOLS = {
    "serve": ("generator.sandbox.commands", "serve"),
    "import": ("generator.importers.commands", "import_"),
    "parity": ("generator.parity.commands", "parity"),
    "explain-sign": ("generator.explain.commands", "explain_sign"),
    "verify-samples": ("generator.verify.commands", "verify_samples"),
}


class _Commands(click.Group):
    """The core's commands, and those of the tools beside it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_TOOLS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _TOOLS:
            return super().get_command(ctx, cmd_name)
        module, attribute = _TOOLS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        from generator.diagnostics import SpecError
        from generator.manifest import ManifestError, WriteError

        try:
            return super().invoke(ctx)
        except SpecError as error:
            print_diagnostics(error.diagnostics)
            click.echo(f"{len(error.diagnostics)} found; nothing was written", err=True)
            ctx.exit(EXIT_SPEC)
        except (WriteError, ManifestError) as error:
            click.secho(f"error: {error}", fg="red", err=True)
            ctx.exit(EXIT_SPEC)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sdkforge", prog_name="sdkforge")
def main() -> None:
    """SDKs and documentation samples for signed-gateway APIs, from one spec."""


def specs_option(function: F) -> F:
    """The option that says where specs stand; shared by the tools."""
    return click.option(
        "--specs",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("specs"),
        show_default=True,
        help="Folder of platforms, each a folder of specs.",
    )(function)


def templates_option(function: F) -> F:
    """The option that adds a folder of templates to the shipped ones; shared by the tools."""
    return click.option(
        "--templates",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder of languages that adds to the shipped ones, or overrides their files.",
    )(function)


@main.command(epilog="Example: sdkforge generate --platform taobao_tw --style documented")
@specs_option
@templates_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("generated"),
    show_default=True,
    help="Folder that the outputs go to.",
)
@click.option("--platform", "platforms", multiple=True, help="Only this platform. Repeatable.")
@click.option("--language", "languages", multiple=True, help="Only this language. Repeatable.")
@click.option(
    "--style",
    "styles",
    multiple=True,
    type=click.Choice(STYLE_WORDS),
    help="Only samples of this style. Repeatable. Default: runnable and complete.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything is out of date.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--force", is_flag=True, help="Overwrite outputs that were edited by hand.")
def generate(
    specs: Path,
    templates: Path | None,
    out: Path,
    platforms: tuple[str, ...],
    languages: tuple[str, ...],
    styles: tuple[str, ...],
    check: bool,
    diff: bool,
    force: bool,
) -> None:
    """Generate SDKs and samples from specs."""
    roots = template_roots(templates)
    _known_languages(languages, roots)
    words = styles or DEFAULT_STYLE_WORDS
    run = _Run(specs, roots, out, (platforms, languages, words), force=force)
    if check or diff:
        run.show(diff=diff, check=check)
    else:
        run.write()


class _Run:
    """One run of `generate`: with the cache of the last one, and what it says."""

    def __init__(
        self,
        specs: Path,
        roots: list[Path],
        out: Path,
        chosen: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]],
        *,
        force: bool,
    ) -> None:
        from generator.cache import Cache

        self._specs, self._roots, self._out = specs, roots, out
        self._chosen, self._force = chosen, force
        self._cache = Cache(out, [specs, *roots], [*chosen, force])

    def write(self) -> None:
        """Write what differs; nothing is even read where nothing has changed."""
        from generator import write

        with write.locked(self._out):
            remembered = self._cache.recall()
            if remembered is not None:
                print_diagnostics(remembered.warnings)
                for folder, count in remembered.owned.items():
                    click.echo(f"{folder}: {count} files, nothing to write")
                return
            observed = self._cache.observe()
            outcome = self._outcome()
            print_diagnostics(outcome.warnings)
            for change in outcome.changes:
                write.check(change)
            for change in outcome.changes:
                write.apply(change)
            self._cache.remember(observed, _remembered(outcome))
        _report_written(outcome)

    def show(self, *, diff: bool, check: bool) -> None:
        """Say what a run would do."""
        remembered = self._cache.recall()
        if remembered is not None and remembered.is_clean:
            print_diagnostics(remembered.warnings)
            click.echo("up to date")
            return
        outcome = self._outcome()
        print_diagnostics(outcome.warnings)
        if diff:
            _print_diff(outcome)
        _report_check(outcome)
        sys.exit(EXIT_SPEC if check and not outcome.is_clean else 0)

    def _outcome(self) -> Outcome:
        from generator import pipeline

        selection = pipeline.Selection(*self._chosen)
        return pipeline.generate(self._specs, self._roots, self._out, selection, force=self._force)


def _remembered(outcome: Outcome) -> Remembered:
    from generator.cache import Remembered

    owned = {str(change.folder): len(change.owned) for change in outcome.changes}
    clean = not outcome.strays and not any(change.unowned for change in outcome.changes)
    return Remembered(owned, outcome.warnings, clean)


def template_roots(templates: Path | None) -> list[Path]:
    """The folders that languages are read from: the user's first, then the shipped ones."""
    packaged = Path(__file__).parent / "_templates"
    shipped = packaged if packaged.is_dir() else Path(__file__).parent.parent / "templates"
    if templates is None or templates.resolve() == shipped.resolve():
        return [shipped]
    return [templates, shipped]


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


def _known_languages(languages: tuple[str, ...], roots: list[Path]) -> None:
    if not languages:
        return
    from generator.load import LANGUAGE_FILE
    from generator.source import did_you_mean

    known = {path.parent.name for root in roots for path in root.glob(f"*/{LANGUAGE_FILE}")}
    for language in languages:
        if language not in known:
            raise click.UsageError(f'no language "{language}": {did_you_mean(language, known)}')


def _report_written(outcome: Outcome) -> None:
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
        click.echo(f"{change.folder}: {len(change.owned)} files, {done}")


def _report_check(outcome: Outcome) -> None:
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


def _print_diff(outcome: Outcome) -> None:
    for change in outcome.changes:
        for path in sorted((*change.writes, *change.edited)):
            _print_file_diff(change.folder / path, change.contents.get(path, b""))
        for path in change.removed:
            _print_file_diff(change.folder / path, b"")


def _print_file_diff(file: Path, new: bytes) -> None:
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
