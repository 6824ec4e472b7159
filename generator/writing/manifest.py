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


# The manifest's text: a line for each path, sorted by path.
_BEFORE, _BETWEEN, _AFTER = b'{\n  "files": {\n', b",\n", b"\n  }\n}\n"
# What a line begins with, and how long what stands behind its path is: its hash, and the marks around it.
_MARGIN, _BEHIND = b"    ", len(': ""') + 64


@dataclass(frozen=True)
class Manifest:
    """The committed manifest: owned paths with their hashes, nothing else.

    `files` are all of them, or those that a run may touch where it knows that the `others` stay.
    """

    content: bytes = b""
    files: Mapping[str, str] = field(default_factory=dict)
    others: int = 0

    @classmethod
    def read(cls, file: Path) -> Manifest:
        """What a file holds; nothing is owned where there is none. Raises WriteError."""
        content = _content(file)
        if content is None:
            return cls()
        try:
            files = json.loads(content)["files"]
        except (ValueError, KeyError, TypeError) as error:
            raise WriteError(f"{file} is not a manifest") from error
        if not _are_hashes(files):
            raise WriteError(f"{file} is not a manifest")
        return cls(content, files)

    @classmethod
    def of_some(cls, file: Path, files: Mapping[str, str]) -> Manifest:
        """What a file holds that is as a run has left it; only `files` of it are looked at."""
        content = _content(file) or b""
        return cls(content, files, content.count(b"\n" + _MARGIN) - len(files))

    def renewed(self, owned: Mapping[str, str]) -> bytes:
        """The manifest with `owned` in place of its files."""
        if self.others:
            return self._patched(owned)
        return _dumped({"files": {path: owned[path] for path in sorted(owned)}}) + b"\n"

    def _patched(self, owned: Mapping[str, str]) -> bytes:
        lines = {
            line[:-_BEHIND]: line
            for line in self.content[len(_BEFORE) : -len(_AFTER)].split(_BETWEEN)
        }
        for path in self.files:
            if path not in owned:
                lines.pop(_line(path), None)
        for path, sha in owned.items():
            lines[_line(path)] = _line(path) + f': "{sha}"'.encode()
        ordered = lines if self.files.keys() >= owned.keys() else sorted(lines, key=json.loads)
        return _BEFORE + _BETWEEN.join([lines[each] for each in ordered]) + _AFTER


def _content(file: Path) -> bytes | None:
    """What stands in a file; None where there is none. Raises WriteError."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WriteError(f"cannot read {file}: {error.strerror}") from error


def _line(path: str) -> bytes:
    return _MARGIN + _dumped(path)


def _dumped(data: object) -> bytes:
    from pydantic_core import to_json  # ten times as fast as json; not every run needs it

    return to_json(data, indent=2)


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
