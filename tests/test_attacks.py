"""What a hostile or unlucky folder may not do to a run; each of these once did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.hashing import digest
from generator.names import Name, Position

PLATFORM = """\
platform: market
title: A market
sdk: {version: 1.0.0, build: market-sdk}
prefix: PREFIX
gateways:
  - {constant: api_url, url: "https://market.example/rest"}
"""
GROUP = """\
group: order
endpoints:
  - path: /order/get
    title: Get an order
    methods: [GET]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "specs" / "market"
    folder.mkdir(parents=True)
    (folder / "platform.yaml").write_text(PLATFORM.replace("PREFIX", "market"))
    (folder / "order.yaml").write_text(GROUP)
    return tmp_path


def generate(project: Path, *arguments: str) -> Result:
    folders = [f"--specs={project / 'specs'}", f"--out={project / 'out'}"]
    return CliRunner().invoke(main, ["generate", *folders, "--language=php", *arguments])


def edit(project: Path, old: str, new: str) -> None:
    file = project / "specs/market/order.yaml"
    file.write_text(file.read_text().replace(old, new))


@pytest.mark.parametrize(
    "path", ["../../victim/file.txt", "/etc/victim", "a/../../../victim/file.txt"]
)
def test_an_intent_record_never_leads_outside(project: Path, path: str) -> None:
    assert generate(project).exit_code == 0
    victim = project / "victim" / "file.txt"
    victim.parent.mkdir()
    victim.write_text("mine")
    record = {"before": {path: digest(b"mine")}, "after": {}}
    (project / "out/.sdkforge/intent-market.json").write_text(json.dumps(record))
    edit(project, "Get an order", "Read an order")
    assert generate(project).exit_code == 0
    assert victim.read_text() == "mine"


def test_a_change_behind_a_link_is_seen(project: Path) -> None:
    real, link = project / "real.yaml", project / "specs/market/order.yaml"
    link.rename(real)
    link.symlink_to(real)
    assert generate(project).exit_code == 0
    real.write_text(GROUP.replace("Get an order", "Read an order"))
    assert generate(project, "--check").exit_code == 1


@pytest.mark.parametrize("case", ["snake", "camel", "pascal", "upper_snake"])
@pytest.mark.parametrize("ignore_case", [True, False])
def test_a_numbered_name_is_free(case: str, ignore_case: bool) -> None:
    position = Position(case, ignore_case=ignore_case)
    names = ["itemCount", "item_count", "item_count2", "item-count", "item_count_2"]
    resolved = position.resolve(Name(name) for name in names)
    assert len({name.casefold() for name in resolved.values()}) == len(names)


@pytest.mark.parametrize("prefix", ["class", "json", "http"])
def test_a_word_of_a_language_is_no_name_of_a_package(project: Path, prefix: str) -> None:
    file = project / "specs/market/platform.yaml"
    file.write_text(PLATFORM.replace("PREFIX", prefix))
    result = generate(project)
    assert result.exit_code == 1
    assert "platform.yaml:4:9: error[reserved-name]" in result.output


@pytest.mark.parametrize("text", ["[" * 3000 + "]" * 3000, "{" * 3000])
def test_deep_json_is_a_warning(project: Path, text: str) -> None:
    edit(project, "    methods: [GET]\n", f"    methods: [GET]\n    response_example: '{text}'\n")
    result = generate(project)
    assert result.exit_code == 0, result.output
    assert "warning[example-not-json]" in result.output


def test_a_path_that_no_disk_takes_is_an_error(project: Path) -> None:
    edit(project, "/order/get", "/order/" + "x" * 300)
    result = generate(project)
    assert result.exit_code == 1
    assert "error[long-path]" in result.output


def test_a_manifest_that_is_a_folder_is_an_error(project: Path) -> None:
    (project / "out/market/manifest.json").mkdir(parents=True)
    result = generate(project)
    assert result.exit_code == 1
    assert "manifest.json: Is a directory" in result.output
