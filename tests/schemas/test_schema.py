"""The published JSON Schema is the models' own, and what ships is valid by it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.cli import main
from generator.schemas.publishing import KINDS, schema_text
from generator.source import read_document

ROOT = Path(__file__).parent.parent.parent
SPECS = sorted((ROOT / "specs").glob("*/*.yaml"))


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: 1.2, which has numbers and booleans but no dates."""


EditorLoader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def kind_of(file: Path) -> str:
    if file.name.endswith(".overrides.yaml"):
        return "overrides"
    return "platform" if file.name == "platform.yaml" else "group"


def faults(kind: str, data: Any) -> list[str]:
    validator = Draft202012Validator(json.loads(schema_text(kind)))
    return [error.json_path for error in validator.iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_current(kind: str) -> None:
    file = ROOT / "specs" / "_schema" / f"{kind}.json"
    assert file.read_text() == schema_text(kind), "run: sdkforge schema --write"
    Draft202012Validator.check_schema(json.loads(file.read_text()))


@pytest.mark.parametrize("file", SPECS, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_shipped_specs_name_the_schema_and_are_valid_by_it(file: Path) -> None:
    kind = kind_of(file)
    text = file.read_text()
    first = text.splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../_schema/{kind}.json"
    assert (file.parent / first.partition("=")[2]).is_file()
    assert faults(kind, read_document(file, file.name).data) == []
    # What an editor reads has numbers and booleans in it.
    assert faults(kind, yaml.load(text, Loader=EditorLoader)) == []


@pytest.mark.parametrize("file", sorted((ROOT / "templates").glob("*/language.yaml")))
def test_shipped_languages_are_valid(file: Path) -> None:
    assert faults("language", read_document(file, file.name).data) == []


ENDPOINT = {"path": "/a/b", "title": "A", "methods": ["GET"]}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"methods": ["PSOT"]}, "$.endpoints[0].methods[0]"),
        ({"path": "a b"}, "$.endpoints[0].path"),
        ({"requird": "true"}, "$.endpoints[0]"),
        ({"parameters": [{"name": "a", "type": "Strng"}]}, "$.endpoints[0].parameters[0].type"),
        (
            {"parameters": [{"name": "a", "type": "String", "required": "yes"}]},
            "$.endpoints[0].parameters[0].required",
        ),
        ({"parameters": [{"name": "a"}]}, "$.endpoints[0].parameters[0]"),
    ],
)
def test_mistakes_are_found_by_the_schema_too(change: dict[str, Any], place: str) -> None:
    assert faults("group", {"group": "a", "endpoints": [ENDPOINT]}) == []
    assert faults("group", {"group": "a", "endpoints": [ENDPOINT | change]}) == [place]


def test_overrides_need_only_what_they_speak_of() -> None:
    over = {"endpoints": [{"path": "/a/b", "idempotent": "true"}]}
    assert faults("overrides", over) == []
    assert faults("group", over) != []
    assert faults("overrides", {"endpoints": [{"idempotent": "true"}]}) == ["$.endpoints[0]"]


def test_the_command_prints_and_writes(tmp_path: Path) -> None:
    printed = CliRunner().invoke(main, ["schema", "platform"])
    assert printed.output == schema_text("platform")
    written = CliRunner().invoke(main, ["schema", "--write", f"--specs={tmp_path}"])
    assert len(written.output.splitlines()) == len(KINDS)
    assert (tmp_path / "_schema" / "platform.json").read_text() == schema_text("platform")
    again = CliRunner().invoke(main, ["schema", "--write", f"--specs={tmp_path}"])
    assert again.output == ""
