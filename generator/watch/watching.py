"""The loop of `generate --watch`: run, wait for an edit, run again; an error waits for its mending."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator.diagnostics import SpecError, WriteError
from generator.rules.reports import print_diagnostics

# How long to wait for the rest of a change that comes in parts, between looks, and in vain: in
# milliseconds.
_DEBOUNCE, _STEP, _IDLE = 60, 15, 100
# Files that editors write beside the one that is edited.
_DEBRIS = (".swp", ".swx", ".tmp", "~", ".pyc")


def watch(run: Callable[[], None], inputs: Sequence[Path], out: Path) -> None:
    """Run, and again after each change of the inputs, until interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        bursts = _bursts(inputs, out)
        next(bursts)  # from here on no change is missed, not even one during the first run
        _attempt(run, "watching; interrupt to stop")
        for paths in bursts:
            if paths:
                click.clear()
                _attempt(run, f"after {', '.join(paths)}")


def _attempt(run: Callable[[], None], occasion: str) -> None:
    started = time.perf_counter()
    try:
        run()
    except SpecError as error:
        print_diagnostics(error.diagnostics)
        outcome = f"{len(error.diagnostics)} found; nothing was written"
    except WriteError as error:
        outcome = f"error: {error}"
    else:
        outcome = "done"
    click.echo(f"{outcome} in {time.perf_counter() - started:.2f} s, {occasion}")


def _bursts(inputs: Sequence[Path], out: Path) -> Iterator[list[str]]:
    """What changed, one list for each burst of changes; empty where nothing did for a while."""
    try:
        import watchfiles
    except ImportError as error:
        message = "--watch needs watchfiles: pip install 'sdkforge[watch]'"
        raise click.UsageError(message) from error

    own = out.resolve()

    def is_input(_: Any, path: str) -> bool:
        return not path.endswith(_DEBRIS) and not Path(path).is_relative_to(own)

    folders = [folder.resolve() for folder in inputs]
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing:
        raise click.UsageError(f"{missing[0]} is not there to be watched")
    bursts = watchfiles.watch(
        *folders,
        watch_filter=is_input,
        debounce=_DEBOUNCE,
        step=_STEP,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
    )
    return (sorted({Path(path).name for _, path in burst}) for burst in bursts)
