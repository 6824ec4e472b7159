"""What is owned under an output folder, with hashes; and the record of a run that was under way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import WriteError

MANIFEST = "manifest.json"
# A git-ignored folder of our own inside an output folder: lock, staged files, intent, cache.
STATE = ".sdkforge"


def dump_manifest(files: Mapping[str, str]) -> bytes:
    """The committed manifest: owned paths with their hashes, nothing else."""
    from pydantic_core import (
        to_json,
    )  # ten times as fast as json; a run with nothing to do needs neither

    return to_json({"files": {path: files[path] for path in sorted(files)}}, indent=2) + b"\n"


def load_manifest(path: Path) -> dict[str, str]:
    """Owned paths with their hashes; empty where there is no manifest."""
    try:
        files = json.loads(path.read_bytes())["files"]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WriteError(f"{path} is not a manifest") from error
    if not _are_hashes(files):
        raise WriteError(f"{path} is not a manifest")
    return dict(files)


def _are_hashes(files: object) -> bool:
    """Whether it is a mapping of paths that stay in their folder to hashes."""
    if not isinstance(files, dict) or set(map(type, files.values())) - {str}:
        return False
    odd = [path for path in files if path[:1] == "/" or ".." in path]
    return not any(path[:1] == "/" or ".." in path.split("/") for path in odd)


@dataclass(frozen=True)
class Intent:
    """What a run was about to do: the hashes it found and the hashes it was writing.

    With it the next run knows the files of a killed run for its own, old or new, and finishes.
    """

    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)

    def knows(self, path: str, sha: str) -> bool:
        """Whether a file with this hash is one that the killed run found or wrote."""
        return sha in (self.before.get(path), self.after.get(path))

    def dump(self) -> bytes:
        """The record as JSON."""
        return json.dumps({"before": dict(self.before), "after": dict(self.after)}).encode()


def load_intent(path: Path) -> Intent | None:
    """The record of a killed run; None where the last run ended well."""
    try:
        record = json.loads(path.read_bytes())
        before, after = record["before"], record["after"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        return Intent()
    # Written whole before it is moved into place: anything else is not ours and says nothing.
    return Intent(before, after) if _are_hashes(before) and _are_hashes(after) else Intent()


def state_folder(folder: Path) -> Path:
    """Where runs keep what is their own, beside the folder of a platform."""
    return folder.parent / STATE


def intent_path(folder: Path) -> Path:
    """Where a run records what it is about to do to the folder of a platform."""
    return state_folder(folder) / f"intent-{folder.name}.json"
