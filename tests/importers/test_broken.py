"""Broken input gives one clear error, with its place, and leaves the specs as they were."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.source import MAX_BYTES

PAGE = """\
#depots
#List depots
GET/depots/list
## Parameter
| Name | Type | Required or not | Description |
| ---- | ---- | --------------- | ----------- |
| day | String | Yes | The day |
## Response Parameters
| Name | Type | Description |
| ---- | ---- | ----------- |
| count | Number | How many |
"""


def answer(path: str = "/depots/list", **changes: Any) -> dict[str, Any]:
    api = {
        "title": "ListDepots",
        "path": path,
        "method": "get",
        "desc": "Lists depots",
        "parameters": {"data": []},
        "outputParameters": {"data": []},
        "errorCodes": {"data": []},
        "endpointParams": {"data": []},
        "examples": {"data": []},
        "lastModified": "2026-01-31 10:00:00",
    }
    return {"data": {"authType": 1, "apiList": [api | changes]}}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["import", *map(str, arguments), "--platform", "acme"])


def alias_bomb() -> bytes:
    first = "a0: &a0 [x, x, x, x, x, x, x, x, x]"
    lines = [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 12)]
    return "\n".join([first, *lines]).encode()


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


BROKEN: dict[str, tuple[str, bytes | Callable[[Path], None], str, str]] = {
    "truncated JSON": (
        "a.json",
        json.dumps(answer(), indent=1).encode()[:300],
        r"a\.json:\d+:\d+",
        "json-syntax",
    ),
    "a table with a missing column": (
        "a.md",
        PAGE.replace("| Name | Type | Required", "| Name | Required")
        .replace("String | ", "")
        .encode(),
        r"a\.md:5:1",
        "missing-column",
    ),
    "a response without types": (
        "a.md",
        PAGE.replace("| Name | Type | Desc", "| Name | Desc").replace("Number | ", "").encode(),
        r"a\.md:9:1",
        "missing-column",
    ),
    "a row with a missing cell": (
        "a.md",
        PAGE.replace("| String | Yes", "| Yes").encode(),
        r"a\.md:7:1",
        "table-row",
    ),
    "a type nobody knows": (
        "a.md",
        PAGE.replace("| String", "| Strng").encode(),
        r"a\.md:7:1",
        "unknown-type",
    ),
    "a requirement that says nothing": (
        "a.md",
        PAGE.replace("| Yes", "| maybe").encode(),
        r"a\.md:7:1",
        "unknown-requirement",
    ),
    "a star for a requirement": (
        "a.md",
        PAGE.replace("| Yes", "| *").encode(),
        r"a\.md:7:1",
        "unknown-requirement",
    ),
    "a table of HTML": (
        "a.md",
        PAGE.replace("| day | String | Yes | The day |", "")
        .replace("## Parameter", "## Parameter\n<table><tr><td>day</td></tr></table>")
        .encode(),
        r"a\.md:5:1",
        "html-table",
    ),
    "a name that cannot be signed": (
        "a.md",
        PAGE.replace("| day | String", "| töpfe | String").encode(),
        r"a\.md:7:1",
        "parameter-name",
    ),
    "a row twice": (
        "a.md",
        PAGE.replace(
            "| day | String | Yes | The day |",
            "| day | String | Yes | The day |\n| day | String | No | The day |",
        ).encode(),
        r"a\.md:8:1",
        "duplicate-name",
    ),
    "a page in Latin-1": (
        "a.md",
        PAGE.replace("The day", "Der Tag für").encode("latin-1"),
        r"a\.md:7:33",
        "not-utf-8",
    ),
    "an empty file": ("a.md", b"", r"a\.md:1:1", "empty-file"),
    "a blank file": ("a.md", b"\n \n\t\n", r"a\.md:1:1", "empty-file"),
    "a file of 200 MB": ("a.md", huge, r"a\.md:1:1", "file-too-large"),
    "a YAML alias bomb": ("a.txt", alias_bomb(), r"a\.txt:1:1", "unknown-format"),
    "a page without an endpoint": (
        "a.md",
        PAGE.replace("GET/depots/list\n", "").encode(),
        r"a\.md:1:1",
        "no-endpoint",
    ),
    "a page without a method": (
        "a.md",
        PAGE.replace("GET/depots", "/depots").encode(),
        r"a\.md:3:1",
        "no-method",
    ),
    "a page without a title": (
        "a.md",
        PAGE.replace("#depots\n#List depots\n", "").encode(),
        r"a\.md:1:1",
        "no-title",
    ),
    "a page whose path climbs": (
        "a.md",
        PAGE.replace("/depots/list", "/../../etc/passwd").encode(),
        r"a\.md:3:1",
        "unsafe-path",
    ),
    "a catalogue whose path climbs": (
        "a.json",
        json.dumps(answer("/depots/../../x")).encode(),
        r"a\.json:1:\d+",
        "unsafe-path",
    ),
    "a path that is no path": (
        "a.json",
        json.dumps(answer("/depots/{id} x")).encode(),
        r"a\.json:1:\d+",
        "invalid-path",
    ),
    "JSON of something else": ("a.json", b'{"swagger": "2.0"}', r"a\.json:1:1", "catalogue-shape"),
    "a catalogue with no endpoint": (
        "a.json",
        b'{"data": {"authType": 1, "apiList": []}}',
        r"a\.json:1:\d+",
        "catalogue-shape",
    ),
    "a method nobody knows": (
        "a.json",
        json.dumps(answer(method="fax")).encode(),
        r"a\.json:1:\d+",
        "catalogue-shape",
    ),
    "JSON nested too deeply": ("a.json", b"[" * 200_000, r"a\.json:1:1", "json-syntax"),
    "half a character": (
        "a.json",
        json.dumps(answer(desc="half \ud83d")).encode(),
        r"a\.json:1:\d+",
        "half-character",
    ),
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "good.md").write_text(PAGE.replace("/depots/list", "/crates/list"))
    return folder


def snapshot(specs: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(specs)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in specs.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_one_clear_error_and_specs_untouched(
    case: tuple[str, bytes | Callable[[Path], None], str, str], docs: Path, tmp_path: Path
) -> None:
    name, content, place, rule = case
    specs = tmp_path / "specs"
    assert run(docs / "good.md", "--specs", specs).exit_code == 0
    before = snapshot(specs)
    content(docs / name) if callable(content) else (docs / name).write_bytes(content)

    result = run(docs, "--specs", specs)

    assert result.exit_code == 1
    (error,) = re.findall(r"^(.*): error\[([a-z0-9-]+)\]: (.+)$", result.stderr, re.MULTILINE)
    assert re.search(f"{place}$", error[0]), error
    assert error[1] == rule
    assert snapshot(specs) == before
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_the_rest_is_imported_where_asked(
    case: tuple[str, bytes | Callable[[Path], None], str, str], docs: Path, tmp_path: Path
) -> None:
    name, content, _, rule = case
    content(docs / name) if callable(content) else (docs / name).write_bytes(content)
    specs = tmp_path / "specs"

    result = run(docs, "--specs", specs, "--keep-going")

    assert result.exit_code == 1
    assert result.stderr.count(f"error[{rule}]") == 1
    assert sorted(path.name for path in (specs / "acme").iterdir()) == [
        "crates.yaml",
        "platform.yaml",
    ]


def test_the_limit_is_below_the_file_of_the_test() -> None:
    assert MAX_BYTES < 200 * 1024 * 1024


def test_an_alias_bomb_among_the_specs_is_refused(docs: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(docs, "--specs", specs)
    bomb = specs / "acme" / "crates.yaml"
    bomb.write_bytes(alias_bomb())
    result = run(docs, "--specs", specs)
    assert result.exit_code == 1
    assert "error[yaml-alias]" in result.stderr
    assert bomb.read_bytes() == alias_bomb()


def test_a_spec_file_that_is_none_is_not_replaced(docs: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(docs, "--specs", specs)
    (specs / "acme" / "crates.yaml").write_text("shopping: [milk]\n")
    result = run(docs, "--specs", specs)
    assert (result.exit_code, "error[not-a-group]" in result.stderr) == (1, True)


def test_one_path_in_two_categories_is_kept_in_the_first_and_told(
    docs: Path, tmp_path: Path
) -> None:
    (first,) = docs.glob("*.md")
    text = first.read_text()
    (docs / "z-other.md").write_text("#elsewhere\n" + text[text.index("#", 1) :])
    result = run(docs, "--specs", tmp_path / "specs")
    assert result.exit_code == 0
    assert result.stderr.count("warning[duplicate-endpoint]") == 1


def test_one_path_documented_in_two_ways_is_refused(docs: Path, tmp_path: Path) -> None:
    (docs / "other.md").write_text(
        PAGE.replace("/depots/list", "/crates/list").replace("day", "hour")
    )
    result = run(docs, "--specs", tmp_path / "specs")
    assert (result.exit_code, result.stderr.count("error[duplicate-endpoint]")) == (1, 1)
    assert not (tmp_path / "specs").exists()


def test_the_same_page_twice_is_one_endpoint(docs: Path, tmp_path: Path) -> None:
    (docs / "copy.md").write_text((docs / "good.md").read_text())
    result = run(docs, "--specs", tmp_path / "specs")
    assert (result.exit_code, result.stdout[:26]) == (0, "1 endpoints from 2 files: ")


def test_a_path_where_nothing_stands(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere", "--specs", tmp_path / "specs")
    assert (result.exit_code, "error[not-found]" in result.stderr) == (1, True)


def test_a_platform_that_climbs_is_a_usage_error(docs: Path, tmp_path: Path) -> None:
    arguments = ["import", str(docs), "--platform", "../x", "--specs", str(tmp_path / "specs")]
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_a_group_called_platform_does_not_replace_the_platform(docs: Path, tmp_path: Path) -> None:
    (docs / "p.md").write_text(PAGE.replace("/depots/list", "/platform/info"))
    specs = tmp_path / "specs"
    assert run(docs, "--specs", specs).exit_code == 0
    assert (specs / "acme" / "platform.yaml").read_text().count("prefix: ") == 1
    assert "/platform/info" in (specs / "acme" / "platform_group.yaml").read_text()


def test_a_disk_that_fails_midway_leaves_everything_as_it_was(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = tmp_path / "specs"
    run(docs, "--specs", specs)
    before = {name: content for name, (content, _) in snapshot(specs).items()}
    (docs / "more.md").write_text(PAGE.replace("day", "hour"))
    (docs / "good.md").write_text(
        PAGE.replace("/depots/list", "/crates/list").replace("day", "week")
    )
    replace, calls = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert run(docs, "--specs", specs).exit_code != 0
    assert len(calls) == 2
    assert {name: content for name, (content, _) in snapshot(specs).items()} == before
