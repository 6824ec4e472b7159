"""Platforms generated once for the tests that run them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.language import ALL_STYLES


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def generate(specs: Path, out: Path, *arguments: str | Path) -> None:
    done = invoke("generate", "--specs", specs, "--out", out, *arguments)
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory, corpus: list[Path]) -> Path:
    """The whole catalogue, imported and generated once, in every style."""
    folder = tmp_path_factory.mktemp("catalogue")
    source = corpus[0].parent.parent
    done = invoke("import", source, "--platform", "lazada", "--specs", folder / "specs")
    assert done.exit_code == 0, done.output
    styles = [word for style in ALL_STYLES for word in ("--style", style)]
    generate(folder / "specs", folder / "out", *styles)
    return folder
