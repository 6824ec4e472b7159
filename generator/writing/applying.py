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
from generator.writing.comparing import Change
from generator.writing.disk import Disk


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
        raise WriteError(f"cannot write: {error.strerror}: {error.filename}") from error
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
        file.replace(folder / path)
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


def _stage(change: Change, state: Path) -> dict[str, Path]:
    stage = state / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    change.folder.mkdir(parents=True, exist_ok=True)
    staged: dict[str, Path] = {}
    for number, path in enumerate(change.writes):
        staged[path] = stage / str(number)
        staged[path].write_bytes(change.contents[path])
    return staged


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
