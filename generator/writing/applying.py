"""Applies a change to a platform's folder: all of it or nothing, by one run at a time."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path, PurePosixPath

from generator.diagnostics import WriteError
from generator.hashing import digest
from generator.writing.comparing import Change
from generator.writing.disk import looks_of
from generator.writing.manifest import MANIFEST, Intent, intent_path, state_folder


def apply(change: Change) -> None:
    """Write the change, all or nothing: what is staged is moved into place behind an intent record.

    Raises WriteError before anything is touched where a file was edited, or is not ours; and where
    the disk takes no more, when the next run finishes what was begun.
    """
    check(change)
    if not change.differs:
        return
    try:
        _apply(change, state_folder(change.folder))
    except OSError as error:
        raise WriteError(f"cannot write to {change.folder}: {error.strerror}") from error


def _apply(change: Change, state: Path) -> None:
    folder, disk = change.folder, change.disk
    # What stands there, not what the manifest says: a killed run may have left its own.
    found = {path: disk.hash_of(path) for path in (*change.changed, *change.removed)}
    before = {path: sha for path, sha in found.items() if sha is not None}
    _replace(intent_path(folder), Intent(before, change.after).dump(), state)
    if change.writes:
        _move(change.stage.folder, str(folder))
    for path in change.writes:
        disk.moved_in(path, change.new[path], change.owned[path])
    for path in change.removed:
        (folder / path).unlink(missing_ok=True)
        _prune(folder, PurePosixPath(path).parent)
        disk.removed(path)
    folder.mkdir(exist_ok=True)
    _replace(folder / MANIFEST, change.manifest, state)
    disk.moved_in(MANIFEST, looks_of((folder / MANIFEST).stat()), digest(change.manifest))
    intent_path(folder).unlink()


def check(change: Change) -> None:
    """Raise WriteError where a file was edited by hand, or stands in the way and is not ours."""
    reasons = [f"{path}: edited by hand; move your edit, or use --force" for path in change.edited]
    reasons += [f"{path}: not made by sdkforge; move it away" for path in change.foreign]
    if reasons:
        listed = "\n".join(f"  {reason}" for reason in reasons)
        raise WriteError(f"refusing to overwrite, in {change.folder}:\n{listed}")


def _move(staged: str, target: str) -> None:
    """Everything staged in a folder to its place; a folder that is not there yet is moved whole."""
    with contextlib.suppress(OSError):
        os.rename(staged, target)  # noqa: PTH104 # thousands of times a run, like the next
        return
    with os.scandir(staged) as entries:
        listed = list(entries)
    for entry in listed:
        if entry.is_dir():
            _move(entry.path, f"{target}/{entry.name}")
        else:
            os.replace(entry.path, f"{target}/{entry.name}")  # noqa: PTH105


def _replace(target: Path, content: bytes, state: Path) -> None:
    state.mkdir(parents=True, exist_ok=True)
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
