"""A state of the specs: a folder, or a folder as it was at a git revision."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, SpecError


@contextlib.contextmanager
def specs_at(state: str, specs: Path) -> Iterator[Path]:
    """The folder of a state: the one that is named, or `specs` at the revision that is named.

    Raises SpecError where there is neither.
    """
    if Path(state).is_dir():
        yield Path(state)
        return
    with tempfile.TemporaryDirectory(prefix="sdkforge-changes-") as folder:
        _extract(state, specs.resolve(), Path(folder))
        yield Path(folder)


def _extract(revision: str, specs: Path, folder: Path) -> None:
    archive = _git(revision, specs, "archive", "--format=tar", _commit(revision, specs))
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def _commit(revision: str, specs: Path) -> str:
    text = _git(
        revision, specs, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"
    )
    return text.decode().strip()


def _git(revision: str, specs: Path, *arguments: str) -> bytes:
    """What git prints. Raises SpecError with git's own words."""
    git = shutil.which("git")
    reason = "git is not installed" if git is None else "there is no spec folder"
    if git is not None and specs.is_dir():
        done = subprocess.run([git, "-C", str(specs), *arguments], capture_output=True, check=False)
        if done.returncode == 0:
            return done.stdout
        reason = done.stderr.decode("utf-8", "replace").strip()
    message = f'"{revision}" is neither a folder nor a revision: {reason}'
    place = Location(str(specs))
    raise SpecError([Diagnostic("not-found", message, place, "name a folder, a tag or a commit")])
