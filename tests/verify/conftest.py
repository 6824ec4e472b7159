"""The commands that these tests call."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def generate(specs: Path, out: Path, *arguments: str | Path) -> None:
    done = invoke("generate", "--specs", specs, "--out", out, *arguments)
    assert done.exit_code == 0, done.output
