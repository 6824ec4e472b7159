"""Compares what is planned for a platform's folder with what stands there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.writing.disk import ODD, Disk, Looks
from generator.writing.manifest import MANIFEST, Intent, Manifest, intent_path, load_intent
from generator.writing.staging import Stage

# Files that other commands keep beside the outputs.
COMPANIONS = ("verification.json",)


@dataclass(frozen=True)
class Change:
    """The difference between what is planned and what stands in a platform's folder.

    Beside what is `owned` there are `others` that this run does not look at, so many.
    """

    disk: Disk
    stage: Stage
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    unowned: tuple[str, ...] = ()
    new: Mapping[str, Looks] = field(default_factory=dict, repr=False)
    owned: Mapping[str, str] = field(default_factory=dict, repr=False)
    others: int = 0
    after: Mapping[str, str] = field(default_factory=dict, repr=False)
    manifest: bytes = b""
    manifest_differs: bool = False

    @property
    def folder(self) -> Path:
        """The platform's folder."""
        return self.disk.folder

    @property
    def count(self) -> int:
        """How many files the manifest lists."""
        return len(self.owned) + self.others

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
    disk: Disk,
    stage: Stage,
    planned: Mapping[str, str],
    new: Mapping[str, Looks],
    keeps: Callable[[str], bool],
    manifest: Manifest,
    *,
    force: bool = False,
) -> Change:
    """What it would change in a platform's folder to give every `planned` file its hash.

    What does not stand there already is on the stage, and looks like `new`. A file of the `manifest`
    that is not planned is stale unless `keeps` says that this run leaves it alone. With `force` a file
    edited by hand counts as changed.
    """
    files = manifest.files
    intent = load_intent(intent_path(disk.folder)) or Intent()
    sorter = _Sorter(disk, files, intent, force)
    owned = dict(planned)
    for path, sha in planned.items() - disk.standing.items():
        sorter.planned(path, sha)
    for path, sha in {**intent.before, **intent.after, **files}.items():
        if path in planned:
            continue
        if keeps(path):
            owned[path] = sorter.kept(path, sha)
        else:
            sorter.stale(path)
    found = {kind: tuple(sorted(paths)) for kind, paths in sorter.names.items()}
    content = manifest.renewed(owned)
    ours = {*owned, *files, *found["edited"]}
    return Change(
        disk,
        stage,
        **found,
        unowned=() if manifest.others else tuple(_unowned(disk, ours)),
        new=new,
        owned=owned,
        others=manifest.others,
        after={path: sha for path, sha in owned.items() if files.get(path) != sha},
        manifest=content,
        manifest_differs=bool(owned or files) and manifest.content != content,
    )


class _Sorter:
    """Sorts each path by what stands there now."""

    def __init__(
        self, disk: Disk, manifest: Mapping[str, str], intent: Intent, force: bool
    ) -> None:
        self.names: dict[str, list[str]] = {
            kind: [] for kind in ("added", "changed", "removed", "edited", "foreign")
        }
        self._disk, self._manifest = disk, manifest
        self._intent, self._force = intent, force

    def planned(self, path: str, sha: str) -> None:
        """A file that the run makes."""
        found = self._disk.hash_of(path)
        if found == sha:
            return
        if found is None:
            self.names["added"].append(path)
        else:
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
        return ours if self._force and found != ODD else "edited"


def _unowned(disk: Disk, owned: set[str]) -> list[str]:
    others = disk.looks.keys() - owned - {MANIFEST}
    return sorted(path for path in others if path.rpartition("/")[2] not in COMPANIONS)
