"""Writes what follows from the changes: the version into platform.yaml, the entry into the changelog."""

from __future__ import annotations

import re
from pathlib import Path

from generator.changes.report import PlatformChanges, changelog_entry
from generator.source import read_document

CHANGELOG = "CHANGELOG.md"


def release(found: PlatformChanges, folder: Path) -> None:
    """Bump the version and add the entry; an entry of the same version is written anew."""
    changelog = folder / CHANGELOG
    before = changelog.read_text(encoding="utf-8") if changelog.exists() else "# Changelog\n"
    changelog.write_text(with_entry(before, changelog_entry(found)), encoding="utf-8", newline="")
    if found.needs_bump:
        platform = folder / "platform.yaml"
        text = with_version(platform, found.next_version)
        platform.write_text(text, encoding="utf-8", newline="")


def with_version(platform: Path, version: str) -> str:
    """The text of platform.yaml with another version, and nothing else changed."""
    document = read_document(platform, str(platform))
    place = document.locate(("sdk", "version"))
    lines = document.text.splitlines(keepends=True)
    line = lines[place.line - 1]
    head, tail = line[: place.column - 1], line[place.column - 1 :]
    lines[place.line - 1] = head + re.sub(r"\d+\.\d+\.\d+", version, tail, count=1)
    return "".join(lines)


def with_entry(changelog: str, entry: str) -> str:
    """A changelog with an entry as its newest, in the place of one of the same version."""
    heading = entry.splitlines()[0]
    head, *entries = re.split(r"(?m)^(?=## )", changelog)
    others = [each for each in entries if each.splitlines()[0] != heading]
    return "\n".join(part.rstrip("\n") + "\n" for part in (head, entry, *others))
