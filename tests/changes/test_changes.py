"""`sdkforge changes`: hand-made pairs of specs with their verdicts, versions, reports and releases."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator import pipeline
from generator.changes.change import KINDS, Change, bumped
from generator.changes.releasing import with_entry
from generator.cli import main
from generator.source import read_document
from tests.changes.conftest import write_specs

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs" / "changes.md"
CASES = sorted((HERE / "cases").glob("*.yaml"))
GET = "- {path: /order/get, title: Get, methods: [GET]}\n"
LIST = "- {path: /order/list, title: List, methods: [GET]}\n"

Pair = Callable[..., tuple[Path, Path]]


def changes(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["changes", *map(str, arguments)])


def verdicts(result: Result) -> Iterator[str]:
    (platform,) = json.loads(result.stdout)["platforms"]
    for change in platform["changes"]:
        where = f"in {', '.join(change['languages'])}" if change["languages"] else ""
        words = (change["impact"], change["kind"], change["endpoint"], change["part"], where)
        yield " ".join(word for word in words if word)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_pair_gives_its_verdicts_and_its_version(
    file: Path, tmp_path: Path, update: bool
) -> None:
    case: dict[str, Any] = read_document(file, file.name).data
    old = write_specs(tmp_path / "old", case["old"], case.get("old_platform", ""))
    new = write_specs(tmp_path / "new", case["new"], case.get("new_platform", ""))
    result = changes(old, new, "--format=json")
    assert result.exit_code == (1 if case["expected"] else 0), result.output
    found = list(verdicts(result))
    if update:
        text = file.read_text().partition("expected:")[0]
        file.write_text(text + yaml.safe_dump({"expected": found}, width=200))
    assert found == case["expected"]
    assert json.loads(result.stdout)["platforms"][0]["next_version"] == case["version"]


def test_there_are_twenty_pairs_or_more() -> None:
    assert len(CASES) >= 20


def test_every_kind_is_documented_with_its_impact() -> None:
    documented = {
        cells[1].strip("` "): cells[2].strip()
        for line in DOCS.read_text().splitlines()
        if line.startswith("| `")
        for cells in [line.split("|")]
    }
    assert documented == {kind: impact.value for kind, impact in KINDS.items()}


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return write_specs(tmp_path / "old", GET + LIST), write_specs(tmp_path / "new", GET)


def test_the_exit_code_says_whether_the_version_is_high_enough(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    old, _ = pair
    assert changes(*pair).exit_code == 1
    assert changes(old, old).exit_code == 0
    for version, code in (("1.3.0", 1), ("2.0.0", 0), ("2.1.0", 0)):
        new = write_specs(tmp_path / version, GET, f"sdk: {{version: {version}, build: shop-sdk}}")
        assert changes(old, new).exit_code == code, version


def test_a_change_can_be_refused_and_accepted_by_its_fingerprint(tmp_path: Path) -> None:
    old = write_specs(tmp_path / "old", GET + LIST)
    new = write_specs(tmp_path / "new", GET, "sdk: {version: 2.0.0, build: shop-sdk}")
    assert changes(old, new).exit_code == 0
    assert changes(old, new, "--fail-on=additive").exit_code == 0
    assert changes(old, new, "--fail-on=breaking").exit_code == 1
    document = json.loads(changes(old, new, "--format=json").stdout)
    fingerprint = document["platforms"][0]["changes"][0]["fingerprint"]
    assert changes(old, new, "--fail-on=breaking", f"--accept={fingerprint}").exit_code == 0


def test_fingerprints_are_stable_and_each_change_has_its_own(tmp_path: Path) -> None:
    change = Change("endpoint-removed", "/order/list", "", "the endpoint is gone")
    assert change.fingerprint == "93867f2550ca"
    old = write_specs(tmp_path / "old", GET + LIST)
    more = write_specs(tmp_path / "new", GET.replace("title: Get", "title: Fetch"))
    document = json.loads(changes(old, more, "--format=json").stdout)
    prints = [each["fingerprint"] for each in document["platforms"][0]["changes"]]
    assert len(set(prints)) == len(prints) == 2
    assert change.fingerprint in prints


def test_limits_are_told_as_a_spec_names_them(tmp_path: Path) -> None:
    limit = "parameters: [{name: limit, type: Number}]}"
    first = GET.replace("}", f", {limit}")
    old = write_specs(tmp_path / "old", first)
    new = write_specs(tmp_path / "new", first.replace("Number", "Number, maximum: 50"))
    assert "parameter limit: limits changed (none → maximum 50)" in changes(old, new).output


def test_write_bumps_the_version_and_writes_the_entry_once(pair: tuple[Path, Path]) -> None:
    old, new = pair
    platform, changelog = new / "shop/platform.yaml", new / "shop/CHANGELOG.md"
    before = platform.read_text()
    for _ in range(2):
        written = changes(old, "--write", f"--specs={new}")
        assert written.exit_code == 0
        assert "shop: 2.0.0 is written; next: sdkforge generate" in written.stderr
        assert platform.read_text() == before.replace("1.2.3", "2.0.0")
        assert changelog.read_text() == (
            "# Changelog\n\n## 2.0.0\n\n### Breaking\n\n- `/order/list`: endpoint removed "
            "(the endpoint is gone)\n"
        )
    assert changes(old, new).exit_code == 0
    assert pipeline.load_platform(new, "shop").version == "2.0.0"


def test_an_entry_is_put_on_top_and_replaces_only_its_own() -> None:
    log = "# Changelog\n\n## 1.1.0\n\n- one\n\n## 1.0.0\n\n- first\n"
    expected = "# Changelog\n\n## 1.2.0\n\n- two\n\n## 1.1.0\n\n- one\n\n## 1.0.0\n\n- first\n"
    assert with_entry(log, "## 1.2.0\n\n- two\n") == expected
    assert with_entry(expected.replace("- two", "- tow"), "## 1.2.0\n\n- two\n") == expected


def test_markdown_is_changelog_text_that_spec_text_cannot_break(tmp_path: Path) -> None:
    old = write_specs(tmp_path / "old", GET)
    new = write_specs(tmp_path / "new", GET[:-2] + ', deprecated: "<b>*no*\\n# more"}\n')
    output = changes(old, new, "--format=markdown").output
    assert output == (
        "# shop\n\n## 1.3.0\n\n### Added\n\n"
        "- `/order/get`: endpoint deprecated (`<b>*no* # more`)\n"
    )


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    subprocess.run(["git", "-C", str(folder), *name, *arguments], check=True, capture_output=True)


def test_git_revisions_are_states_too(tmp_path: Path) -> None:
    specs = write_specs(tmp_path / "specs", GET + LIST)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "one")
    git(tmp_path, "tag", "v1")
    write_specs(specs, GET)
    assert "breaking" in changes("v1", f"--specs={specs}").output
    assert "nothing changed" in changes("v1", "HEAD", f"--specs={specs}").output
    git(tmp_path, "commit", "-a", "-m", "two")
    assert "breaking" in changes("v1", "HEAD", f"--specs={specs}").output
    assert "additive" in changes("HEAD", "v1", f"--specs={specs}").output


@pytest.mark.parametrize("revision", ["v9", "--output=x", "HEAD; touch x"])
def test_what_is_neither_folder_nor_revision_is_a_diagnostic(revision: str, tmp_path: Path) -> None:
    specs = write_specs(tmp_path / "specs", GET)
    git(tmp_path, "init")
    result = CliRunner().invoke(main, ["changes", f"--specs={specs}", "--", revision])
    assert result.exit_code == 1
    assert "error[not-found]" in result.output
    assert "is neither a folder nor a revision" in result.output


def test_a_broken_state_gives_its_diagnostics(tmp_path: Path) -> None:
    old = write_specs(tmp_path / "old", GET.replace("GET", "GTE"))
    new = write_specs(tmp_path / "new", GET)
    result = changes(old, new)
    assert result.exit_code == 1
    assert "error[unknown-method]" in result.output


def test_platforms_that_come_and_go_demand_no_version(tmp_path: Path) -> None:
    old = write_specs(tmp_path / "old", GET)
    new = write_specs(tmp_path / "new", GET)
    (new / "shop").rename(new / "mall")
    file = new / "mall/platform.yaml"
    file.write_text(file.read_text().replace("platform: shop", "platform: mall"))
    result = changes(old, new)
    assert "additive" in result.output
    assert "breaking" in result.output
    assert result.exit_code == 0


def test_a_zero_version_breaks_in_its_second_number() -> None:
    breaking = Change("endpoint-removed", "/a", "", "")
    assert bumped("0.4.2", [breaking]) == "0.5.0"
    assert bumped("1.4.2", [breaking]) == "2.0.0"


def test_the_catalogue_imported_twice_has_no_change(corpus: list[Path], tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        arguments = ["--platform=lazada", f"--specs={folder}", str(corpus[0].parent.parent)]
        result = CliRunner().invoke(main, ["import", *arguments])
        assert result.exit_code == 0, result.output
    # The second is imported over the first's own output, too.
    assert CliRunner().invoke(main, ["import", *arguments]).exit_code == 0
    result = changes(*folders)
    assert result.output == "lazada: nothing changed\n"
    endpoints = pipeline.load_platform(folders[0], "lazada").operations
    assert len(endpoints) == len(corpus)
