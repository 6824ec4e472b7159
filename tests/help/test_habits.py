"""What others adopt works: the hooks, the workflow, and every command that the documentation shows."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main

ROOT = Path(__file__).parent.parent.parent
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.*"))]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for arguments in (["new", "platform", "shop"], ["generate"]):
        assert CliRunner().invoke(main, arguments).exit_code == 0
    return tmp_path


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_passes_what_is_right_and_stops_what_is_not(
    hook: dict[str, Any], project: Path
) -> None:
    program, *arguments = shlex.split(hook["entry"])
    assert program == "sdkforge"
    assert CliRunner().invoke(main, arguments).exit_code == 0
    spec = project / "specs/shop/example.yaml"
    assert re.search(hook["files"], spec.relative_to(project).as_posix())
    spec.write_text(spec.read_text().replace("type: String", "type: Strng"))
    assert CliRunner().invoke(main, arguments).exit_code == 1


def shown_commands() -> Iterator[tuple[str, str]]:
    for file in TEXTS:
        for line in file.read_text().splitlines():
            match = re.match(r"(?:\s*- run: |\s*)(sdkforge [^#]*[^#\s])", line)
            if match:
                yield file.name, match[1]


@pytest.mark.parametrize(("file", "line"), list(shown_commands()))
def test_a_command_that_is_shown_exists_with_its_options(file: str, line: str) -> None:
    arguments = shlex.split(line.partition(">>")[0])[1:]
    command: click.Command = main
    context = click.Context(main)
    while isinstance(command, click.Group):
        found = command.get_command(context, arguments.pop(0))
        assert found, f"{file}: {line}"
        command = found
    known = {option for each in command.params for option in each.opts} | {"--help"}
    for argument in arguments:
        if argument.startswith("--"):
            assert argument.partition("=")[0] in known, f"{file}: {line}"


def test_the_commands_shown_are_many() -> None:
    assert len(list(shown_commands())) >= 15


def test_the_workflow_is_a_workflow() -> None:
    workflow = yaml.safe_load((ROOT / "docs/github-action.yaml").read_text())
    (job,) = workflow["jobs"].values()
    assert any("sdkforge check --format github" in step.get("run", "") for step in job["steps"])
