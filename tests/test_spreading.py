"""Work in processes of its own gives what it gives in one, errors included."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import spreading
from generator.cli import template_roots
from generator.diagnostics import Diagnostic, Location, SpecError
from generator.generating import running, units
from generator.generating.scratch import elsewhere
from generator.generating.selection import Selection
from generator.spreading import spread
from generator.writing.disk import Looks
from generator.writing.staging import Stage

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
    monkeypatch.setattr(units, "_FEW", 1)
    with elsewhere() as scratch:
        spread_out = running.generate(*arguments, scratch)
    assert [change.owned for change in spread_out.changes] == [
        change.owned for change in alone.changes
    ]
    assert sum(len(change.owned) for change in alone.changes) > 500


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core")
def test_documents_of_many_units_are_put_together_by_other_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = tmp_path / "makers"
    put = Stage.put

    def recording(stage: Stage, path: str, pieces: Iterable[bytes]) -> tuple[str, Looks]:
        if path in ("samples/index.json", "docs/overlay.json", "docs/openapi.json"):
            with makers.open("a") as file:
                file.write(f"{path} {os.getpid()}\n")
        return put(stage, path, pieces)

    monkeypatch.setattr(Stage, "put", recording)
    monkeypatch.setattr(units, "_FEW", 1)
    arguments = (ROOT / "specs", template_roots(None), tmp_path / "out", Selection())
    with elsewhere() as scratch:
        running.generate(*arguments, scratch)
    made = dict(line.split() for line in makers.read_text().splitlines())
    assert len(made) == 3
    assert len(set(made.values())) > 1
