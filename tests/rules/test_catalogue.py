"""The catalogue is whole: a rule that is used is documented, one that is documented is used."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.rules.catalogue import ROOMS, rules

GENERATOR = Path(__file__).parent.parent.parent / "generator"
# Whatever is called by one of these names takes a rule first.
MAKERS = {"Diagnostic", "diagnostic", "report", "_report", "_one_of", "_matching"} | {
    "PydanticCustomError",
    "_file_error",
    "_error",
    "_warn",
    "_warning",
    "_twice",
    "Finding",
    "RefusedParameterError",
    "_refuse",
}
# These take other words first, too; a rule among them has a hyphen.
MIXED = {"fault", "_fault"}


def used() -> Iterator[tuple[str, str]]:
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                maker = getattr(node.func, "attr", getattr(node.func, "id", ""))
                rule = str(node.args[0].value)
                if maker in MAKERS or (maker in MIXED and "-" in rule):
                    yield rule, f"{path.relative_to(GENERATOR)}:{node.lineno}"


def test_every_rule_that_is_used_is_documented() -> None:
    undocumented = [f"{place}: {rule}" for rule, place in used() if rule not in rules()]
    assert undocumented == []


def test_every_documented_rule_is_used() -> None:
    assert len(rules()) > 100
    assert set(rules()) - {rule for rule, _ in used()} == set()


def test_every_rule_says_what_it_finds_and_what_to_do() -> None:
    for rule in rules().values():
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", rule.name)
        assert rule.severity in ("error", "warning", "quiet"), rule.name
        assert rule.what.endswith("."), rule.name
        assert rule.fix.endswith("."), rule.name


def test_the_list_names_every_rule_once() -> None:
    output = CliRunner().invoke(main, ["rules"]).output
    listed = [line.split()[0] for line in output.splitlines() if re.match(r"\S+ +\S+ +[A-Z]", line)]
    assert sorted(listed) == sorted(rules())
    assert output.count("about ") >= len(ROOMS)


def test_one_rule_is_explained() -> None:
    result = CliRunner().invoke(main, ["rules", "name-collision"])
    assert result.exit_code == 0
    assert result.output.startswith("name-collision (spec, warning)\n\nTwo sibling names")
    assert "What to do: " in result.output


@pytest.mark.parametrize("command", [["rules", "name-colision"], ["check", "--rule=name-colision"]])
def test_an_unknown_rule_gets_a_suggestion(command: list[str]) -> None:
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2
    assert 'did you mean "name-collision"?' in result.output


def test_the_list_is_there_for_machines() -> None:
    listed = json.loads(CliRunner().invoke(main, ["rules", "--format=json"]).output)
    assert {each["name"] for each in listed} == set(rules())
    assert set(listed[0]) == {"name", "room", "severity", "what", "fix"}
