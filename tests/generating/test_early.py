"""Specs that other processes parse say what they say here, and nothing that is not so any more."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.generating import early, parsed
from generator.generating.early import Early
from generator.hashing import digest
from generator.source import Document, parse_document
from tests.test_generate import files_of

CASE = Path(__file__).parent.parent / "cases/tiny"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    shutil.copytree(CASE / "specs", tmp_path / "specs")
    return tmp_path / "specs"


@pytest.fixture(params=[0, 1_000_000_000], ids=["by others", "here"])
def begun(request: pytest.FixtureRequest, specs: Path) -> Iterator[Early]:
    """All specs count as large, or none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(early, "_WORTH", request.param)
        with closing(Early(specs.glob("*/*.yaml"))) as begun:
            yield begun


def _key(file: Path) -> str:
    return digest(file.read_bytes())


def test_what_is_parsed_by_others_is_what_the_file_says(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(early, "_WORTH", 0)
    files = sorted(specs.glob("*/*.yaml"))
    with closing(Early(files)) as begun:
        said = [begun.said(str(file), _key(file)) for file in files]
    assert said == [parse_document(file.read_text(), "").data for file in files]
    assert len(files) > 1


def test_a_file_that_was_edited_since_is_not_known(begun: Early, specs: Path) -> None:
    file = next(specs.glob("*/platform.yaml"))
    file.write_text(f"{file.read_text()}# edited\n")
    assert begun.said(str(file), _key(file)) is None
    assert begun.said("another", _key(file)) is None


def _generated(specs: Path, out: Path) -> str:
    """What a run says that makes the case's specs."""
    arguments = ["--specs", str(specs), "--templates", str(CASE / "templates"), "--out", str(out)]
    return CliRunner().invoke(main, ["generate", *arguments]).output


def test_a_first_run_parses_nothing_itself_and_makes_the_same(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _generated(specs, tmp_path / "usual")

    def parse(text: str, name: str) -> Document:
        here.append(name)
        return parse_document(text, name)

    here: list[str] = []
    monkeypatch.setattr(parsed, "parse_document", parse)
    monkeypatch.setattr(early, "_WORTH", 0)
    _generated(specs, tmp_path / "out")
    assert here == []
    made = [files_of(tmp_path / name / "corner") for name in ("usual", "out")]
    assert made[0] == made[1] != {}
    file = next(specs.glob("*/platform.yaml"))
    file.write_text(f"{file.read_text()}# edited\n")
    _generated(specs, tmp_path / "out")
    assert here == [str(file)]


def test_what_is_wrong_with_a_spec_is_said_as_ever(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, odd = specs / "corner/broken.yaml", specs / "corner/odd.yaml"
    broken.write_text("group: [broken\n")
    odd.write_bytes(b"group: \xff\n")
    (specs / "corner/lost.yaml").symlink_to("nowhere")
    usual = _generated(specs, tmp_path / "usual")
    monkeypatch.setattr(early, "_WORTH", 0)
    assert _generated(specs, tmp_path / "out") == usual
    assert "broken.yaml:1:8" in usual
    assert "not-utf-8" in usual
    assert "lost.yaml" in usual
