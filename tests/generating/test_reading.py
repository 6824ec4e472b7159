"""What a process has read is good for its next run as long as it is as it was: no longer, and no less."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import ir, pipeline
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


class CheckedError(Exception):
    """A group was checked."""


def known_groups(specs: Path, memory: Path, generator: str = "this") -> tuple[ir.Group, ...]:
    """The groups as a process sees them that an earlier one has left its memory to."""
    reader = Reader(memory / "specs", generator)
    found = groups(specs, reader)
    reader.parsed.settle()
    reader.parsed.save()
    return found


def refuse(placed: object) -> None:
    raise CheckedError


def test_a_group_is_known_to_the_next_process(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "memory"
    memory.mkdir()
    built = known_groups(specs, memory)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "check_group", refuse)
        known = known_groups(specs, memory)
    assert [each.outlines for each in known] == [
        tuple(
            ir.Outline(each.id, each.path, each.group, each.title, each.methods) for each in group
        )
        for group in (each.operations for each in built)
    ]
    assert [each.models for each in known] == [each.models for each in built]
    assert [each.sources for each in known] == [each.sources for each in built]
    assert [each.operations for each in known] == [each.operations for each in built]


@pytest.mark.parametrize("spoil", ["another generator", "an edit", "damage"])
def test_a_group_is_known_only_as_it_was(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str
) -> None:
    memory, generator = tmp_path / "memory", "this"
    memory.mkdir()
    known_groups(specs, memory)
    if spoil == "another generator":
        generator = "another"
    elif spoil == "an edit":
        edited = specs / PLATFORM / "group0.yaml"
        edited.write_text(edited.read_text().replace("call 0", "call nought"))
    else:
        (file,) = memory.iterdir()
        file.write_bytes(file.read_bytes()[:1000])
    monkeypatch.setattr(pipeline, "check_group", refuse)
    with pytest.raises(CheckedError):
        known_groups(specs, memory, generator)


def test_what_a_known_group_warns_of_is_told_again(specs: Path, tmp_path: Path) -> None:
    memory, edited = tmp_path / "memory", specs / PLATFORM / "group0.yaml"
    memory.mkdir()
    edited.write_text(edited.read_text().replace("example: '10'", "example: ten", 1))
    told = []
    for _ in range(2):
        reader = Reader(memory / "specs", "this")
        told.append(load_platforms(specs, (), (), reader.parsed.parse)[1])
        reader.parsed.settle()
        reader.parsed.save()
    (warning,) = told[0]
    assert (warning.rule, warning.location.file) == ("example-type", str(edited))
    assert told[1] == told[0]
    assert told[1][0].frame == warning.frame != ""


def test_overrides_are_laid_over_a_known_group(specs: Path, tmp_path: Path) -> None:
    memory, over = tmp_path / "memory", specs / PLATFORM / "group0.overrides.yaml"
    memory.mkdir()
    path = known_groups(specs, memory)[0].outlines[0].path
    over.write_text(f"group: group0\nendpoints:\n  - {{path: {path}, title: Another title}}\n")
    for _ in range(2):
        assert known_groups(specs, memory)[0].outlines[0].title == "Another title"
    over.unlink()
    for _ in range(2):
        assert known_groups(specs, memory)[0].outlines[0].title == "Brand call 12"
