"""Templates are compiled once for each user, whatever is made of them; a cache is never needed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from jinja2 import Environment

from generator.cli import main
from generator.generating.compiled import compiled_by
from generator.render import environment

CASE = Path(__file__).parent.parent / "cases" / "tiny"


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a user's caches are, who has none yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were compiled, by name."""
    names: list[str] = []
    compile_one = Environment._generate

    def generate(self: Environment, source: object, name: str, *more: object, **named: bool) -> str:
        names.append(name)
        return compile_one(self, source, name, *more, **named)  # type: ignore[arg-type]

    ours = type(environment({}))
    monkeypatch.setattr(ours, "_generate", generate)
    monkeypatch.setattr(ours, "compile", Environment.compile)  # not what other tests have compiled
    return names


@pytest.fixture
def generate(tmp_path: Path) -> Callable[[str], None]:
    """A run into some folder."""
    shutil.copytree(CASE / "templates", tmp_path / "templates")

    def run(out: str, *more: str) -> None:
        folders = {
            "specs": CASE / "specs",
            "templates": tmp_path / "templates",
            "out": tmp_path / out,
        }
        named = [f"--{name}={folder}" for name, folder in folders.items()]
        done = CliRunner().invoke(main, ["generate", *named, *more])
        assert done.exit_code == 0, done.output

    return run


def test_another_folder_is_made_of_what_is_compiled(
    caches: Path, compiled: list[str], generate: Callable[..., None], tmp_path: Path
) -> None:
    generate("one")
    assert len(compiled) > 5
    compiled.clear()
    generate("two")
    generate("two", "--check")
    shutil.rmtree(tmp_path / "two")
    assert compiled == []
    shutil.rmtree(caches)
    generate("two")
    assert len(compiled) > 5


def test_a_template_that_changed_is_compiled_again(
    caches: Path, compiled: list[str], generate: Callable[..., None], tmp_path: Path
) -> None:
    generate("one")
    files = sorted(caches.rglob("*"))
    compiled.clear()
    changed = tmp_path / "templates/plain/samples/_call.txt.j2"
    changed.write_text(f"{changed.read_text()}More.\n")
    generate("two")
    assert compiled == ["samples/_call.txt.j2"]
    assert sorted(caches.rglob("*")) == files


@pytest.mark.parametrize("damage", [b"", b"j2", b"\x80\x04garbage", None])
def test_damaged_files_are_as_good_as_none(
    caches: Path, generate: Callable[..., None], damage: bytes | None
) -> None:
    generate("one")
    kept = [file for file in caches.rglob("*") if file.is_file()]
    assert kept
    for file in kept:
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2] if damage is None else damage)
    generate("two")


def test_a_cache_that_cannot_be_written_is_no_error(
    caches: Path, generate: Callable[..., None]
) -> None:
    caches.write_text("in the way")
    generate("one")


def test_a_cache_that_went_away_is_no_error(
    tmp_path: Path, generate: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.generating.compiled.compiled_by", lambda _: tmp_path / "nowhere")
    generate("one")


def test_what_is_not_the_users_own_is_not_run(
    caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = compiled_by("a")
    assert folder is not None
    assert folder.is_relative_to(caches)
    assert folder.stat().st_mode & 0o077 == 0
    another = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: another)
    assert compiled_by("a") is None


def test_a_relative_folder_of_caches_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert compiled_by("a") == tmp_path / ".cache/sdkforge/templates/a"


def test_generators_used_longest_ago_are_forgotten(caches: Path) -> None:
    for number, name in enumerate("abcdefgh"):
        folder = compiled_by(name)
        assert folder is not None
        os.utime(folder, (number, number))
    assert compiled_by("a") is not None  # used again
    assert compiled_by("new") is not None
    assert {each.name for each in (caches / "sdkforge/templates").iterdir()} == {*"acdefgh", "new"}
