"""Work in processes of its own gives what it gives in one, errors included."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import spreading
from generator.cli import template_roots
from generator.diagnostics import Diagnostic, Location, SpecError
from generator.generating import running
from generator.generating.scratch import elsewhere
from generator.generating.selection import Selection
from generator.spreading import spread

ROOT = Path(__file__).parent.parent
MANY = 1_000_000


def test_parts_come_back_in_order() -> None:
    numbers = list(range(40))
    assert list(spread(lambda number: number * number, 40, files=MANY)) == [n * n for n in numbers]


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core")
def test_much_work_is_done_by_other_processes() -> None:
    assert os.getpid() not in set(spread(lambda number: os.getpid(), 8, files=MANY))
    assert set(spread(lambda number: os.getpid(), 8, files=1)) == {os.getpid()}


def test_a_diagnostic_of_another_process_arrives_whole() -> None:
    fault = Diagnostic("rule", "message", Location("file", 3, 4), "hint")

    def work(number: int) -> int:
        raise SpecError([fault])

    with pytest.raises(SpecError) as raised:
        list(spread(work, 4, files=MANY))
    assert raised.value.diagnostics == [fault]


def test_a_spread_run_makes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = (ROOT / "specs", template_roots(None), tmp_path, Selection())
    with elsewhere() as scratch:
        alone = running.generate(*arguments, scratch)
    monkeypatch.setattr(spreading, "_WORTH", 1)
    with elsewhere() as scratch:
        spread_out = running.generate(*arguments, scratch)
    assert [change.owned for change in spread_out.changes] == [
        change.owned for change in alone.changes
    ]
    assert sum(len(change.owned) for change in alone.changes) > 500
