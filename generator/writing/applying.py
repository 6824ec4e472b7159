"""Applies a change to a platform's folder: all of it or nothing, by one run at a time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath

from generator.manifest import (
    MANIFEST,
    Intent,
    WriteError,
    dump_manifest,
    intent_path,
    load_manifest,
    state_folder,
)
from generator.spreading import spread
from generator.writing.comparing import Change
from generator.writing.disk import Disk

# The files that one process stages in one go.
_SHARE = 2_000


def apply(change: Change) -> None:
    """Write the change, all or nothing: staged first, then moved into place behind an intent record.

    Raises WriteError before anything is touched where a file was edited, is not ours, or where
    the disk does not take the staged files.
    """
    check(change)
    if not change.differs:
        return
    folder, state = change.folder, state_folder(change.folder)
    try:
        staged = _stage(change, state)
    except OSError as error:
        shutil.rmtree(state / "stage", ignore_errors=True)
        raise WriteError(f"cannot write to {folder}: {error.strerror}") from error
    # What stands there, not what the manifest says: a killed run may have left its own.
    disk = Disk(folder)
    found = {path: disk.hash_of(path) for path in (*change.changed, *change.removed)}
    before = {path: sha for path, sha in found.items() if sha is not None}
    manifest = load_manifest(folder / MANIFEST)
    after = {path: sha for path, sha in change.owned.items() if manifest.get(path) != sha}
    _replace(intent_path(folder), Intent(before, after).dump(), state)
    for parent in {path.rpartition("/")[0] for path in staged}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, file in staged.items():
        os.replace(file, f"{folder}/{path}")  # noqa: PTH105 # thousands of times a run
    for path in change.removed:
        (folder / path).unlink(missing_ok=True)
        _prune(folder, PurePosixPath(path).parent)
    _replace(folder / MANIFEST, dump_manifest(change.owned), state)
    intent_path(folder).unlink()


def check(change: Change) -> None:
    """Raise WriteError where a file was edited by hand, or stands in the way and is not ours."""
    reasons = [f"{path}: edited by hand; move your edit, or use --force" for path in change.edited]
    reasons += [f"{path}: not made by sdkforge; move it away" for path in change.foreign]
    if reasons:
        listed = "\n".join(f"  {reason}" for reason in reasons)
        raise WriteError(f"refusing to overwrite, in {change.folder}:\n{listed}")


def _stage(change: Change, state: Path) -> dict[str, str]:
    """Every new content in a file of its own, written by all cores; the files by path."""
    stage = state / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    change.folder.mkdir(parents=True, exist_ok=True)
    paths = change.writes
    shares = range(0, len(paths), _SHARE)

    def work(number: int) -> None:
        start = shares[number]
        (stage / str(start)).mkdir()
        for place, path in enumerate(paths[start : start + _SHARE], start):
            _write(f"{stage}/{start}/{place}", change.contents[path])

    for _ in spread(work, len(shares), files=len(paths)):
        pass
    return {path: f"{stage}/{n - n % _SHARE}/{n}" for n, path in enumerate(paths)}


def _write(path: str, content: bytes) -> None:
    # What `Path.write_bytes` does beside this costs as much again.
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def _replace(target: Path, content: bytes, state: Path) -> None:
    temporary = state / f"stage-{target.name}"
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(target)


def _prune(folder: Path, parent: PurePosixPath) -> None:
    while parent.parts:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
        parent = parent.parent
