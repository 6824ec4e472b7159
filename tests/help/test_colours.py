"""Colours are off where somebody says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

SPECS = Path(__file__).parent.parent / "cases/page/specs"


@pytest.mark.parametrize(("said", "coloured"), [("", True), ("1", False)])
def test_colours_heed_no_color(tmp_path: Path, said: str, coloured: bool) -> None:
    arguments = ["generate", f"--specs={SPECS}", f"--out={tmp_path}", "--diff", "--language=python"]
    done = CliRunner(env={"NO_COLOR": said}).invoke(main, arguments, color=True)
    assert done.exit_code == 0
    assert ("\x1b[32m" in done.output) is coloured
