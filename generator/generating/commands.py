"""The command `generate`: its options, and one run with the cache of the last one."""

from __future__ import annotations

import atexit
import contextlib
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import (
    EXIT_SPEC,
    specs_option,
    template_roots,
    templates_option,
)
from generator.diagnostics import Diagnostic, SpecError
from generator.generating import report
from generator.generating.cache import Cache, Remembered
from generator.generating.progress import patient_bar
from generator.rules.reports import REPORTS, format_option, print_diagnostics
from generator.writing.tree import Tree

if TYPE_CHECKING:
    from generator.generating.running import Outcome
    from generator.generating.scratch import Scratch

STYLE_WORDS = ("documented", "runnable", "complete", "typed", "typed_async")
DEFAULT_STYLE_WORDS = STYLE_WORDS[1:]

# As the program ends, Python would look for garbage in all that a run has made: a twentieth of its time.
atexit.register(gc.freeze)


@click.command(epilog="Example: sdkforge generate --platform my_platform --style documented")
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
    help="Only samples of this style. Repeatable. Default: all but documented.",
)
@click.option(
    "--docs/--no-docs",
    "documents",
    default=True,
    help="Documents and pages, too, or leave them as they are. Default: they, too.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything is out of date.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--force", is_flag=True, help="Overwrite outputs that were edited by hand.")
@click.option("--watch", is_flag=True, help="Generate again whenever a spec or template changes.")
@format_option
def generate(
    specs: Path,
    templates: Path | None,
    out: Path,
    platforms: tuple[str, ...],
    languages: tuple[str, ...],
    styles: tuple[str, ...],
    documents: bool,
    check: bool,
    diff: bool,
    force: bool,
    watch: bool,
    form: str,
) -> None:
    """Generate SDKs and samples from specs."""
    roots = template_roots(templates)
    _known_languages(languages, roots)
    words = styles or DEFAULT_STYLE_WORDS
    chosen = (platforms, languages, words, documents)
    run = _Run(specs, roots, out, chosen, force=force, watch=watch)
    if watch and (check or diff or form != "text"):
        raise click.UsageError("--watch writes: leave --check, --diff and --format out")
    if watch:
        from generator.watch.watching import watch as keep_watching

        keep_watching(run.write, [specs, *roots], out)
    elif form != "text":
        sys.exit(run.reported(form, diff=diff, check=check))
    elif check or diff:
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
        chosen: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool],
        *,
        force: bool,
        watch: bool,
    ) -> None:
        self._specs, self._roots, self._out = specs, roots, out
        self._chosen, self._force = chosen, force
        self._cache = Cache(out, [specs, *roots], [*chosen, force], lasting=watch)
        self._tell: Callable[[Sequence[Diagnostic]], object] = print_diagnostics

    def reported(self, form: str, *, diff: bool, check: bool) -> int:
        """A run whose diagnostics are a report on standard output, and all else is not; its exit code."""
        told: list[Diagnostic] = []
        self._tell, code = told.extend, 0
        with contextlib.redirect_stdout(sys.stderr):
            try:
                self.show(diff=diff, check=check) if check or diff else self.write()
            except SpecError as error:
                told, code = error.diagnostics, EXIT_SPEC
            except SystemExit as end:
                code = int(end.code or 0)
        if told or form == "json":
            click.echo(REPORTS[form](told))
        return code

    def write(self) -> None:
        """Write what differs; nothing is even read where nothing has changed."""
        from generator.writing.locking import locked

        with locked(self._out), Tree(self._out) as tree:
            remembered = self._cache.recall(tree)
            if remembered is not None:
                self._tell(remembered.warnings)
                for folder, count in remembered.owned.items():
                    click.echo(f"{folder}: {count} files, nothing to write")
                return
            outcome = self._renewed(tree)
        report.written(outcome)

    def _renewed(self, tree: Tree) -> Outcome:
        from generator.generating.scratch import beside
        from generator.spreading import rare_collections
        from generator.writing import applying

        with rare_collections(), beside(self._out) as scratch:
            observed = self._cache.observe()
            outcome = self._outcome(tree, scratch)
            self._tell(outcome.warnings)
            for change in outcome.changes:
                applying.check(change)
            for change in outcome.changes:
                applying.apply(change)
            with contextlib.suppress(OSError):  # all is written: the next run takes longer
                outcome.remember()
                self._cache.remember(observed, tree, _remembered(outcome))
        return outcome

    def show(self, *, diff: bool, check: bool) -> None:
        """Say what a run would do."""
        with Tree(self._out) as tree:
            remembered = self._cache.recall(tree)
            if remembered is not None and remembered.is_clean:
                self._tell(remembered.warnings)
                click.echo("up to date")
                return
            is_clean = self._shown(tree, diff=diff)
        sys.exit(EXIT_SPEC if check and not is_clean else 0)

    def _shown(self, tree: Tree, *, diff: bool) -> bool:
        """Say what a run would do that has something to do; whether it has."""
        from generator.generating.scratch import elsewhere
        from generator.spreading import rare_collections

        with rare_collections(), elsewhere(keeps=diff) as scratch:
            outcome = self._outcome(tree, scratch)
            self._tell(outcome.warnings)
            if diff:
                report.differences(outcome)
            report.checked(outcome)
        return outcome.is_clean

    def _outcome(self, tree: Tree, scratch: Scratch) -> Outcome:
        with (
            patient_bar("generating"),
            contextlib.closing(self._cache.early(self._specs, self._chosen[0])) as early,
        ):
            from generator.generating import running
            from generator.generating.selection import Selection
            from generator.templating.overriding import check_overrides

            outcome = running.generate(
                self._specs,
                self._roots,
                self._out,
                Selection(*self._chosen),
                scratch,
                force=self._force,
                past=self._cache.past(tree, early),
            )
        stale = check_overrides(self._roots)
        return replace(outcome, warnings=(*stale, *outcome.warnings)) if stale else outcome


def _remembered(outcome: Outcome) -> Remembered:
    owned = {str(change.folder): change.count for change in outcome.changes}
    clean = not outcome.strays and not any(change.unowned for change in outcome.changes)
    return Remembered(owned, outcome.warnings, clean)


def _known_languages(languages: tuple[str, ...], roots: list[Path]) -> None:
    if not languages:
        return
    from generator.load import LANGUAGE_FILE
    from generator.source import did_you_mean

    known = {path.parent.name for root in roots for path in root.glob(f"*/{LANGUAGE_FILE}")}
    for language in languages:
        if language not in known:
            raise click.UsageError(f'no language "{language}": {did_you_mean(language, known)}')
