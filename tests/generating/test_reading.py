"""What a process has read is good for its next run as long as it is as it was: no longer, and no less."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import ir
from generator.diagnostics import SpecError
from generator.generating.reading import Reader
from generator.pipeline import load_platforms
from tests.benchmarks.made_specs import GROUP_SIZE, PLATFORM, write_specs

TEMPLATES = Path(__file__).parent.parent / "cases" / "tiny" / "templates"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    write_specs(tmp_path / "specs", 2 * GROUP_SIZE)
    return tmp_path / "specs"


def groups(specs: Path, reader: Reader) -> tuple[ir.Group, ...]:
    """The groups as the next run sees them."""
    (platform,), _ = load_platforms(specs, (), (), reader.parsed.parse)
    return platform.groups


def test_only_an_edited_group_is_checked_and_built_again(specs: Path) -> None:
    reader = Reader(lasting=True)
    first, second = groups(specs, reader)
    edited = specs / PLATFORM / "group0.yaml"
    edited.write_text(edited.read_text().replace("call 0", "call nought"))
    again, same = groups(specs, reader)
    assert same is second
    edited_one = {id_ for id_, source in again.sources.items() if source != first.sources[id_]}
    assert edited_one == {"group0.order0.get"}
    assert "Order call nought" in [each.title for each in again.operations]


def test_a_fault_is_found_in_every_run_until_it_is_mended(specs: Path) -> None:
    reader, edited = Reader(lasting=True), specs / PLATFORM / "group0.yaml"
    sound = edited.read_text()
    edited.write_text(sound.replace("type: Number", "type: Nmber", 1))
    for _ in range(2):
        with pytest.raises(SpecError, match="unknown-type"):
            groups(specs, reader)
    edited.write_text(sound)
    assert len(groups(specs, reader)) == 2


def test_two_groups_that_became_one_are_told_though_one_was_not_edited(specs: Path) -> None:
    reader, other = Reader(lasting=True), specs / PLATFORM / "group1.yaml"
    groups(specs, reader)
    shutil.copy(specs / PLATFORM / "group0.yaml", other)
    with pytest.raises(SpecError, match="duplicate-path"):
        groups(specs, reader)


def test_overrides_count_from_the_run_after_they_were_written(specs: Path) -> None:
    reader, over = Reader(lasting=True), specs / PLATFORM / "group0.overrides.yaml"
    path = groups(specs, reader)[0].operations[0].path
    for title in ("Another title", "A third"):
        over.write_text(f"group: group0\nendpoints:\n  - {{path: {path}, title: {title}}}\n")
        assert groups(specs, reader)[0].operations[0].title == title


def test_templates_are_read_again_where_one_has_changed(tmp_path: Path) -> None:
    reader, folder = Reader(lasting=True), tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    known = reader.maker([folder])
    assert reader.maker([folder]) is known
    notice = folder / "plain/sdk/NOTICE.txt"
    notice.write_text("Another notice.\n")
    (changed,) = (each for each in reader.maker([folder]).targets if each.language.id == "plain")
    assert changed.files["sdk/NOTICE.txt"] == "Another notice.\n"
    shutil.rmtree(folder)
    with pytest.raises(SpecError, match="no template folder"):
        reader.maker([folder])
