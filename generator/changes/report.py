"""What changed, as text for a terminal, as a changelog entry, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.changes.change import Change, Impact, bumped, is_older

SCHEMA_VERSION = 1
_HEADINGS = {
    Impact.BREAKING: "Breaking",
    Impact.ADDITIVE: "Added",
    Impact.COSMETIC: "Documentation",
}


@dataclass(frozen=True)
class PlatformChanges:
    """What changed in a platform, and its versions: the old one, and the one that stands now."""

    platform: str
    old_version: str
    new_version: str
    changes: tuple[Change, ...]

    @property
    def next_version(self) -> str:
        """The version that follows from the changes, or a later one that stands already."""
        wanted = bumped(self.old_version, self.changes)
        return wanted if is_older(self.new_version, wanted) else self.new_version

    @property
    def needs_bump(self) -> bool:
        """Whether the version that stands is too low for what changed."""
        return self.next_version != self.new_version

    def of(self, impact: Impact) -> list[Change]:
        """The changes with an impact."""
        return [change for change in self.changes if change.impact is impact]


def changelog_entry(found: PlatformChanges) -> str:
    """The entry of a changelog for the next version."""
    lines = [f"## {found.next_version}"]
    for impact, heading in _HEADINGS.items():
        changes = found.of(impact)
        if changes:
            lines += ["", f"### {heading}", "", *(f"- {_sentence(each)}" for each in changes)]
    return "\n".join(lines) + "\n"


def _sentence(change: Change) -> str:
    subject = f"`{change.endpoint}`" if change.endpoint else "platform"
    part = f", {_code(change.part)}" if change.part else ""
    what = change.kind.replace("-", " ")
    message = f" ({_code(change.message)})" if change.message else ""
    where = f", in {' and '.join(change.languages)}" if change.languages else ""
    return f"{subject}{part}: {what}{message}{where}"


def _code(text: str) -> str:
    """Spec text on one line of Markdown, as it is."""
    flat = " ".join(text.split()).replace("`", "'")
    return f"`{flat}`" if set(flat) & set("*_<>[]#|\\") else flat


def markdown(found: Sequence[PlatformChanges]) -> str:
    """A changelog entry for each platform that changed."""
    return "\n".join(
        f"# {each.platform}\n\n{changelog_entry(each)}" for each in found if each.changes
    )


def text(found: Sequence[PlatformChanges]) -> str:
    """One line for each change, with its impact and fingerprint."""
    return "".join(f"{line}\n" for each in found for line in _lines(each))


def _lines(found: PlatformChanges) -> Iterator[str]:
    for change in found.changes:
        yield f"{change.impact:9} {change.fingerprint}  {_sentence(change)}"
    if not found.changes:
        yield f"{found.platform}: nothing changed"
    elif found.needs_bump:
        yield f"{found.platform}: {found.new_version} must become {found.next_version}"
    else:
        yield f"{found.platform}: {found.new_version} is right"


def json_text(found: Sequence[PlatformChanges]) -> str:
    """All of it for machines."""
    platforms = [
        {
            "platform": each.platform,
            "old_version": each.old_version,
            "version": each.new_version,
            "next_version": each.next_version,
            "changes": [
                {
                    "fingerprint": change.fingerprint,
                    "impact": change.impact.value,
                    "kind": change.kind,
                    "endpoint": change.endpoint,
                    "part": change.part,
                    "message": change.message,
                    "languages": list(change.languages),
                }
                for change in each.changes
            ],
        }
        for each in found
    ]
    document = {"schema_version": SCHEMA_VERSION, "platforms": platforms}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


REPORTS: dict[str, Callable[[Sequence[PlatformChanges]], str]] = {
    "text": text,
    "markdown": markdown,
    "json": json_text,
}
