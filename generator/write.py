"""Compares a platform's outputs with its folder, and applies the difference atomically."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.manifest import (
    MANIFEST,
    STATE,
    Intent,
    WriteError,
    digest,
    dump_manifest,
    load_intent,
    load_manifest,
)

# Files that other commands keep beside the outputs.
COMPANIONS = ("verification.json",)


@dataclass(frozen=True)
class Change:
    """The difference between what is planned and what stands in a platform's folder."""

    folder: Path
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    unowned: tuple[str, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    owned: Mapping[str, str] = field(default_factory=dict, repr=False)
    manifest_differs: bool = False

    @property
    def writes(self) -> tuple[str, ...]:
        """The paths that get new bytes."""
        return tuple(sorted((*self.added, *self.changed)))

    @property
    def is_clean(self) -> bool:
        """Whether the folder is exactly what is planned, with nothing beside it."""
        return not (self.differs or self.edited or self.foreign or self.unowned)

    @property
    def differs(self) -> bool:
        """Whether applying the change would do something."""
        return bool(self.added or self.changed or self.removed or self.manifest_differs)


def compare(
    folder: Path,
    planned: Mapping[str, str],
    contents: Mapping[str, bytes],
    keeps: Callable[[str], bool],
    *,
    force: bool = False,
) -> Change:
    """What applying `contents`, whose hashes are `planned`, to a platform's folder would change.

    An owned file that is not planned is stale unless `keeps` says that this run leaves it alone.
    With `force` a file edited by hand counts as changed.
    """
    manifest = load_manifest(folder / MANIFEST)
    intent = load_intent(_intent_path(folder)) or Intent()
    sorter = _Sorter(folder, manifest, intent, force)
    owned = dict(planned)
    for path, sha in planned.items():
        sorter.planned(path, sha)
    for path, sha in {**intent.before, **intent.after, **manifest}.items():
        if path in planned:
            continue
        if keeps(path):
            owned[path] = sorter.kept(path, sha)
        else:
            sorter.stale(path)
    found = {kind: tuple(sorted(paths)) for kind, paths in sorter.names.items()}
    return Change(
        folder=folder,
        **found,
        unowned=tuple(_unowned(folder, {*owned, *manifest, *found["edited"]})),
        contents=contents,
        owned=owned,
        manifest_differs=bool(owned or manifest) and not _is_manifest(folder, owned),
    )


def apply(change: Change) -> None:
    """Write the change, all or nothing: staged first, then moved into place behind an intent record.

    Raises WriteError before anything is touched where a file was edited, is not ours, or where
    the disk does not take the staged files.
    """
    check(change)
    if not change.differs:
        return
    folder, state = change.folder, _state(change.folder)
    try:
        staged = _stage(change, state)
    except OSError as error:
        shutil.rmtree(state / "stage", ignore_errors=True)
        raise WriteError(f"cannot write: {error.strerror}: {error.filename}") from error
    # What stands there, not what the manifest says: a killed run may have left its own.
    disk = _Disk(folder)
    found = {path: disk.hash_of(path) for path in (*change.changed, *change.removed)}
    before = {path: sha for path, sha in found.items() if sha is not None}
    manifest = load_manifest(folder / MANIFEST)
    after = {path: sha for path, sha in change.owned.items() if manifest.get(path) != sha}
    _replace(_intent_path(folder), Intent(before, after).dump(), state)
    for parent in {path.rpartition("/")[0] for path in staged}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, file in staged.items():
        file.replace(folder / path)
    for path in change.removed:
        (folder / path).unlink(missing_ok=True)
        _prune(folder, PurePosixPath(path).parent)
    _replace(folder / MANIFEST, dump_manifest(change.owned), state)
    _intent_path(folder).unlink()


class _Sorter:
    """Sorts each path by what stands there now."""

    def __init__(
        self, folder: Path, manifest: Mapping[str, str], intent: Intent, force: bool
    ) -> None:
        self.names: dict[str, list[str]] = {
            kind: [] for kind in ("added", "changed", "removed", "edited", "foreign")
        }
        self._disk, self._manifest = _Disk(folder), manifest
        self._intent, self._force = intent, force

    def planned(self, path: str, sha: str) -> None:
        """A file that the run makes."""
        found = self._disk.hash_of(path)
        if found is None:
            self.names["added"].append(path)
        elif found != sha:
            self.names[self._standing(path, found, "changed")].append(path)

    def stale(self, path: str) -> None:
        """A file that was made once and is no more."""
        found = self._disk.hash_of(path)
        if found is not None:
            self.names[self._standing(path, found, "removed")].append(path)

    def kept(self, path: str, sha: str) -> str:
        """The hash of a file that the run leaves alone: its own, where a killed run wrote it."""
        touched = path in self._intent.after or path in self._intent.before
        found = self._disk.hash_of(path) if touched else None
        return found if found is not None and self._intent.knows(path, found) else sha

    def _standing(self, path: str, found: str, ours: str) -> str:
        if found == self._manifest.get(path) or self._intent.knows(path, found):
            return ours
        if path not in self._manifest:
            return "foreign"
        return ours if self._force and found != _ODD else "edited"


_ODD = "not a file of this folder"


class _Disk:
    """What stands in a platform's folder; each folder in it is looked at once."""

    def __init__(self, folder: Path) -> None:
        self._root = str(folder)
        self._plain = {"": True}

    def hash_of(self, path: str) -> str | None:
        """The hash of a file; None where there is none; what is not a plain file inside has no hash."""
        if not self._is_plain(path.rpartition("/")[0]):
            return _ODD
        target = f"{self._root}/{path}"
        try:
            with open(os.open(target, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:  # noqa: PTH123
                return digest(file.read())
        except FileNotFoundError:
            return None
        except (IsADirectoryError, NotADirectoryError):
            return _ODD
        except OSError as error:
            if error.errno == errno.ELOOP:
                return _ODD
            raise WriteError(f"cannot read {target}: {error.strerror}") from error

    def _is_plain(self, folder: str) -> bool:
        """Whether no link leads out of the way to a folder."""
        if folder not in self._plain:
            above = folder.rpartition("/")[0]
            is_link = Path(self._root, folder).is_symlink()
            self._plain[folder] = self._is_plain(above) and not is_link
        return self._plain[folder]


def _is_manifest(folder: Path, owned: Mapping[str, str]) -> bool:
    try:
        return (folder / MANIFEST).read_bytes() == dump_manifest(owned)
    except FileNotFoundError:
        return False


def _unowned(folder: Path, owned: set[str]) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if path == MANIFEST or path in owned or file.name in COMPANIONS:
            continue
        if file.is_symlink() or not file.is_dir():
            yield path


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


def _state(folder: Path) -> Path:
    return folder.parent / STATE


def _intent_path(folder: Path) -> Path:
    return _state(folder) / f"intent-{folder.name}.json"
