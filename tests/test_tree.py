"""An output folder looks the same however it was walked, and different when anything in it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.spreading import ahead
from generator.writing import tree
from generator.writing.disk import Disk, looks_of
from generator.writing.tree import Tree

CASE = Path(__file__).parent / "cases" / "tiny"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder of two platforms, with what may stand beside them."""
    out = tmp_path / "out"
    for top in ("corner", "depot"):
        for number in range(12):
            file = out / top / f"samples/{number % 3}/in/é{number}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(str(number))
    (out / "corner/top.txt").write_text("at the top")
    (out / "corner/link").symlink_to("top.txt")
    (out / "corner/empty/empty").mkdir(parents=True)
    (out / "bare").mkdir()
    (out / "file").write_text("no folder")
    (out / ".sdkforge").mkdir()
    (out / ".sdkforge/cache.json").write_text("{}")
    (out / os.fsdecode(b"depot/\xff")).write_text("no text")
    return out


@pytest.fixture(params=["here", "by others"])
def walked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A small folder is walked here; every folder counts as large, or none."""
    how: str = request.param
    monkeypatch.setattr(tree, "_FEW", 2 if how == "by others" else 1_000_000)
    return how


def _looks(folder: Path) -> dict[str, tuple[int, int, int] | None]:
    return {
        file.relative_to(folder).as_posix(): None if file.is_symlink() else looks_of(file.stat())
        for file in folder.rglob("*")
        if file.is_symlink() or not file.is_dir()
    }


@pytest.mark.usefixtures("walked")
def test_everything_is_seen_that_is_no_folder(out: Path) -> None:
    with Tree(out) as walked:
        assert walked.tops == {"bare", "corner", "depot", "file"}
        assert {top: walked.of(top) for top in walked.tops} == {
            "bare": {},
            "corner": _looks(out / "corner"),
            "depot": _looks(out / "depot"),
            "file": {},
        }


@pytest.mark.usefixtures("walked")
def test_where_there_is_no_folder_nothing_is_seen(out: Path) -> None:
    with Tree(out / "missing") as walked:
        assert walked.tops == set()
        assert walked.of("corner") == {}


def test_a_digest_is_the_same_however_it_was_walked(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = set()
    for few in (0, 2, 7, 30, 1_000_000):
        for most in (1, 2, 4):
            monkeypatch.setattr(tree, "_FEW", few)
            monkeypatch.setattr(ahead, "_MOST", most)
            with Tree(out) as walked:
                found.add(walked.digest())
    assert len(found) == 1


@pytest.mark.usefixtures("walked")
def test_a_digest_is_that_of_the_folder_also_after_a_run_has_changed_it(out: Path) -> None:
    with Tree(out) as known:
        before = known.digest()
        disk = Disk(out / "depot", known.of("depot"))
        assert known.digest() == before
        for path in ("samples/0/in/é0.txt", "new/folder/new.txt"):
            file = out / "depot" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("moved in")
            disk.moved_in(path, looks_of(file.stat()), "")
        for file in (out / "depot/samples/1/in").iterdir():
            file.unlink()
            disk.removed(file.relative_to(out / "depot").as_posix())
        with Tree(out) as walked:
            assert walked.digest() == known.digest() != before


def _grown(out: Path) -> None:
    (out / "corner/top.txt").write_text("at the very top")


def _touched(out: Path) -> None:
    os.utime(out / "depot/samples/2/in/é2.txt", ns=(1, 1))


def _replaced(out: Path) -> None:
    file, beside = out / "corner/top.txt", out / "corner/beside"
    shutil.copy2(file, beside)
    beside.replace(file)


def _added(out: Path) -> None:
    (out / "depot/samples/2/in/new.txt").touch()


def _removed(out: Path) -> None:
    (out / "depot/samples/2/in/é2.txt").unlink()


def _moved(out: Path) -> None:
    (out / "depot/samples/2").rename(out / "depot/samples/two")


def _linked(out: Path) -> None:
    (out / "corner/top.txt").unlink()
    (out / "corner/top.txt").symlink_to("link")


def _another(out: Path) -> None:
    (out / "another").mkdir()


@pytest.mark.usefixtures("walked")
@pytest.mark.parametrize(
    "change", [_grown, _touched, _replaced, _added, _removed, _moved, _linked, _another]
)
def test_a_digest_is_another_when_anything_has_changed(
    out: Path, change: Callable[[Path], None]
) -> None:
    with Tree(out) as walked:
        before = walked.digest()
    change(out)
    with Tree(out) as walked:
        assert walked.digest() != before


def _never() -> int:
    raise AssertionError("a process for so little")


def test_a_small_folder_is_walked_by_no_other_process(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fork", _never)
    with Tree(out) as walked:
        assert walked.of("corner")


@pytest.mark.parametrize("arguments", [(), ("--check",), ("--diff",)])
def test_a_run_ends_who_walks_for_it_whatever_it_finds(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    forked: list[int],
    arguments: tuple[str, ...],
) -> None:
    shutil.copytree(CASE / "specs", specs := tmp_path / "specs")
    command = ["generate", f"--specs={specs}", f"--templates={CASE / 'templates'}"]
    command += [f"--out={tmp_path / 'out'}"]
    assert CliRunner().invoke(main, command).exit_code == 0
    assert forked == []
    monkeypatch.setattr(tree, "_FEW", 0)
    unchanged = CliRunner().invoke(main, [*command, *arguments])
    assert unchanged.exit_code == 0, unchanged.output
    assert len(forked) == 1
    (specs / "corner/bell.yaml").write_text("group: bell\nendpoints: none\n")
    assert CliRunner().invoke(main, [*command, *arguments]).exit_code == 1
    assert len(forked) == 2
    for child in forked:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)
