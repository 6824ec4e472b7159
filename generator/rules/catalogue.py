"""The catalogue of rules: what every diagnostic's rule finds, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOMS = ("file", "spec", "language", "import", "request")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: where it applies, how loud it is, what it finds, what to do."""

    name: str
    room: str
    severity: str
    what: str
    fix: str

    @property
    def is_quiet(self) -> bool:
        """Whether it is given only where it is asked for."""
        return self.severity == "quiet"


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its name, sorted."""
    text = Path(__file__).with_name("catalogue.yaml").read_text(encoding="utf-8")
    rooms = yaml.load(text, Loader=yaml.CSafeLoader)
    found = [
        Rule(name, room, entry["severity"], entry["what"], entry["fix"])
        for room in ROOMS
        for name, entry in rooms[room].items()
    ]
    return {rule.name: rule for rule in sorted(found, key=lambda rule: rule.name)}
