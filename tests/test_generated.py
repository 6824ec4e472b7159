"""`generated/` is itself a snapshot: made again, it is the same byte for byte, both ways."""

from __future__ import annotations

from pathlib import Path

from generator.cli import template_roots
from generator.generating import running
from generator.generating.scratch import elsewhere
from generator.generating.selection import Selection

ROOT = Path(__file__).parent.parent


def test_generated_is_what_the_specs_say() -> None:
    arguments = (ROOT / "specs", template_roots(None), ROOT / "generated", Selection())
    with elsewhere() as scratch:
        outcome = running.generate(*arguments, scratch)
    found = {
        str(change.folder.name): [*change.writes, *change.removed, *change.edited, *change.unowned]
        for change in outcome.changes
    }
    assert found == {name: [] for name in found}, "run make update"
    assert len(found) >= 2
    assert outcome.is_clean
