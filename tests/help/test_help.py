"""Every command's `--help` is a golden file, shows an example, and completes in a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import main

EXPECTED = Path(__file__).parent / "expected"
ROOT = Path(__file__).parent.parent.parent


def commands() -> list[tuple[str, ...]]:
    """Every command, with those inside groups."""
    found: list[tuple[str, ...]] = []
    pending: list[tuple[tuple[str, ...], click.Command]] = [((), main)]
    while pending:
        path, command = pending.pop()
        found.append(path)
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner
                pending.append(((*path, name), inner))
    return sorted(found)


@pytest.mark.parametrize("path", commands(), ids=" ".join)
def test_help_is_as_expected(path: tuple[str, ...], update: bool) -> None:
    arguments = [*path, "--help"]
    result = CliRunner().invoke(main, arguments, prog_name="sdkforge", terminal_width=80)
    assert result.exit_code == 0
    file = EXPECTED / f"{'-'.join(('sdkforge', *path))}.txt"
    if update:
        file.write_text(result.output)
    assert file.exists(), f"no golden file: {file} (run pytest --update)"
    assert result.output == file.read_text()
    assert "Example: sdkforge" in result.output


def test_every_golden_file_is_of_a_command() -> None:
    names = {"-".join(("sdkforge", *path)) for path in commands()}
    assert {file.stem for file in EXPECTED.glob("*.txt")} == names


COMPLETE = """
eval "$(_SDKFORGE_COMPLETE=bash_source sdkforge)"
COMP_WORDS=({words})
COMP_CWORD={number}
_sdkforge_completion sdkforge
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("sdkforge gen", {"generate"}),
        ("sdkforge ch", {"changes", "check"}),
        ("sdkforge generate --sty", {"--style"}),
        ("sdkforge generate --style run", {"runnable"}),
        ("sdkforge new pl", {"platform"}),
        ("sdkforge changes v1 --format mark", {"markdown"}),
    ],
)
def test_completion_works_in_bash(line: str, expected: set[str], tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash, "bash is needed"
    program = tmp_path / "sdkforge"
    program.write_text(
        f"#!{sys.executable}\nfrom generator.cli import main\nmain(prog_name='sdkforge')\n"
    )
    program.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    words = line.split()
    script = COMPLETE.format(words=" ".join(words), number=len(words) - 1)
    done = subprocess.run(
        [bash, "--norc", "-c", script], capture_output=True, check=True, text=True, env=environment
    )
    assert set(done.stdout.split()) == expected, done.stderr
