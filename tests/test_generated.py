"""`generated/` is itself a snapshot: made again, it is the same byte for byte, both ways."""

from __future__ import annotations

from pathlib import Path

from generator.cli import template_roots
from generator.generating import running
from generator.generating.selection import Selection

ROOT = Path(__file__).parent.parent


def test_generated_is_what_the_specs_say() -> None:
    outcome = running.generate(
        ROOT / "specs", template_roots(None), ROOT / "generated", Selection()
    )
    found = {
        str(change.folder.name): [*change.writes, *change.removed, *change.edited, *change.unowned]
        for change in outcome.changes
    }
    assert found == {name: [] for name in found}, "run make update"
    assert len(found) >= 2
    assert outcome.is_clean
