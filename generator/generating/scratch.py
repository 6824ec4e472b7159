"""Where a run keeps what it makes until it is done."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import WriteError
from generator.generating.spool import Spool
from generator.writing.manifest import STATE
from generator.writing.staging import Stage


@dataclass(frozen=True)
class Scratch:
    """A folder of a run's own; `keeps` says whether the files it makes are wanted, or their hashes only."""

    folder: Path
    keeps: bool
    opened: ExitStack

    def stage(self, platform: str) -> Stage:
        """Where the files of a platform wait."""
        return Stage(str(self.folder / "files" / platform), self.keeps)

    def spool(self, platform: str) -> Spool:
        """Where the parts of a platform's documents wait, for as long as this is open."""
        folder = self.folder / "parts" / platform
        folder.mkdir(parents=True, exist_ok=True)
        return self.opened.enter_context(closing(Spool(folder)))


@contextmanager
def beside(out: Path) -> Iterator[Scratch]:
    """For a run that writes: where files only need to be moved into place. Raises WriteError."""
    folder = out / STATE / "stage"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise WriteError(f"cannot write to {out}: {error.strerror}") from error
    with ExitStack() as opened:
        opened.callback(shutil.rmtree, folder, ignore_errors=True)
        yield Scratch(folder, True, opened)


@contextmanager
def elsewhere(*, keeps: bool = False) -> Iterator[Scratch]:
    """For a run that writes nothing."""
    with tempfile.TemporaryDirectory(prefix="sdkforge-") as folder, ExitStack() as opened:
        yield Scratch(Path(folder), keeps, opened)
