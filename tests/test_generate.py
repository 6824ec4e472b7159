"""`sdkforge generate` as a user runs it: what it writes, keeps, refuses and repairs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.generating.memory import Memory
from generator.hashing import digest

CASE = Path(__file__).parent / "cases" / "tiny"

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(CASE / "specs", tmp_path / "specs")
    shutil.copytree(CASE / "templates", tmp_path / "templates")
    return tmp_path


@pytest.fixture
def run(project: Path) -> Run:
    def invoke(*arguments: str, language: str = "plain") -> Result:
        folders = [f"--{name}={project / name}" for name in ("specs", "templates")]
        out = f"--out={project / 'out'}"
        wanted = [f"--language={language}"] if language else []
        return CliRunner().invoke(main, ["generate", *folders, out, *wanted, *arguments])

    return invoke


@pytest.fixture
def out(project: Path, run: Run) -> Path:
    result = run()
    assert result.exit_code == 0, result.output
    return project / "out" / "corner"


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_second_run_writes_nothing(out: Path, run: Run) -> None:
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    result = run()
    assert "nothing to write" in result.output
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    assert run("--check").exit_code == 0


def test_the_manifest_lists_owned_files_with_their_hashes_and_nothing_else(out: Path) -> None:
    manifest = json.loads((out / "manifest.json").read_text())
    files = {path: digest(data) for path, data in files_of(out).items() if path != "manifest.json"}
    assert manifest == {"files": files}


def test_index_entries_and_sample_files_match_one_to_one(out: Path, run: Run) -> None:
    assert run("--style=documented").exit_code == 0
    index = json.loads((out / "samples/index.json").read_text())
    listed = {entry["file"]: entry["sha256"] for entry in index["samples"]}
    samples = {
        path.removeprefix("samples/"): digest(data)
        for path, data in files_of(out).items()
        if path.startswith("samples/") and not path.startswith("samples/index.")
    }
    assert listed == samples
    assert len(index["samples"]) == len(listed) == 3
    assert index["schema_version"] == 1
    assert index["samples"][0] == {
        "id": "bell.ring.plain.complete",
        "region_tag": "corner_bell_ring_plain_complete",
        "operation": {
            "id": "bell.ring",
            "path": "/bell/ring",
            "methods": ["POST"],
            "title": "Ring the bell",
            "group": "bell",
            "token": "none",
        },
        "example": "default",
        "language": "plain",
        "linguist": "Plain words",
        "highlighter": "text",
        "style": "complete",
        "variant": "documented",
        "file": "plain/complete/bell-ring.txt",
        "sha256": listed["plain/complete/bell-ring.txt"],
        "lines": 4,
        "segments": {"whole": {"start": 1, "end": 4}},
        "parameters": [],
        "install": [],
        "documentation": None,
    }


@pytest.mark.parametrize("path", ["samples/plain/runnable/bell-ring.txt", "sdk/plain/NOTICE.txt"])
def test_check_names_a_deleted_file(out: Path, run: Run, path: str) -> None:
    (out / path).unlink()
    result = run("--check")
    assert result.exit_code == 1
    assert f"{path}: missing" in result.output


def test_check_names_an_edited_file_and_a_run_refuses_it(out: Path, run: Run) -> None:
    file = out / "samples/plain/runnable/bell-ring.txt"
    original = file.read_text()
    file.write_text("mine\n")
    result = run("--check")
    assert result.exit_code == 1
    assert "bell-ring.txt: edited by hand" in result.output
    refused = run()
    assert refused.exit_code == 1
    assert "edited by hand" in refused.output
    assert file.read_text() == "mine\n"
    assert run("--force").exit_code == 0
    assert file.read_text() == original


def test_check_names_an_added_file_and_a_run_leaves_it_alone(out: Path, run: Run) -> None:
    file = out / "samples/plain/mine.txt"
    file.write_text("mine\n")
    result = run("--check")
    assert result.exit_code == 1
    assert "samples/plain/mine.txt: not made by sdkforge" in result.output
    assert run().exit_code == 0
    assert run("--force").exit_code == 0
    assert file.read_text() == "mine\n"


def test_check_names_a_folder_that_is_no_platform(out: Path, run: Run) -> None:
    (out.parent / "gone").mkdir()
    result = run("--check")
    assert result.exit_code == 1
    assert "gone: stands in the output folder" in result.output


def test_a_file_in_the_way_is_refused_even_by_force(project: Path, run: Run) -> None:
    file = project / "out/corner/sdk/plain/NOTICE.txt"
    file.parent.mkdir(parents=True)
    file.write_text("mine\n")
    for arguments in ([], ["--force"]):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "not made by sdkforge; move it away" in result.output
    assert files_of(project / "out/corner") == {"sdk/plain/NOTICE.txt": b"mine\n"}


def test_a_stale_file_is_removed_with_its_empty_folders(project: Path, out: Path, run: Run) -> None:
    (project / "templates/plain/sdk/NOTICE.txt").unlink()
    assert "sdk/plain/NOTICE.txt: stale" in run("--check").output
    assert run().exit_code == 0
    assert not (out / "sdk").exists()


def test_an_endpoint_that_is_gone_takes_samples_of_every_style_along(
    project: Path, out: Path, run: Run
) -> None:
    assert run("--style=documented").exit_code == 0
    (project / "specs/corner/bell.yaml").write_text("group: bell\nendpoints: []\n")
    assert run().exit_code == 0
    assert json.loads((out / "samples/index.json").read_text())["samples"] == []
    assert [path for path in files_of(out) if "bell" in path] == []


def test_narrowing_writes_less_and_owns_all(out: Path, run: Run) -> None:
    before = files_of(out)
    assert run("--style=runnable").exit_code == 0
    assert files_of(out) == before
    result = run(language="")
    assert result.exit_code == 0, result.output
    whole = files_of(out)
    assert len(whole) > len(before)
    assert run().exit_code == 0
    assert files_of(out) == whole


def test_a_spec_with_errors_writes_nothing(project: Path, run: Run) -> None:
    with (project / "specs/corner/bell.yaml").open("a") as file:
        file.write("        tpye: String\n  - path: /bell/ring\n    titel: again\n")
    result = run()
    assert result.exit_code == 1
    assert not (project / "out/corner").exists()


def test_a_killed_run_is_finished_by_the_next(
    project: Path, out: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace("times", "rings"))
    moved: list[Path] = []
    replace = os.replace

    def killed(source: str, target: str) -> None:
        if "samples" in Path(target).parts:
            moved.append(Path(target))
        if len(moved) == 3:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", killed)
    run()
    monkeypatch.undo()
    assert len(moved) == 3
    assert "rings" in moved[1].read_text()
    result = run()
    assert result.exit_code == 0, result.output
    assert run("--check").exit_code == 0
    assert "rings" in (out / "samples/plain/complete/bell-ring.txt").read_text()


def test_a_disk_that_takes_no_files_leaves_everything_as_it_was(
    project: Path, out: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(out)
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace("times", "rings"))

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    result = run()
    monkeypatch.undo()
    assert result.exit_code == 1
    assert "No space left on device" in result.output
    assert files_of(out) == before


def test_a_disk_that_takes_no_memory_takes_the_files(
    project: Path, out: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace("times", "rings"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Memory, "save", full)
    result = run()
    monkeypatch.undo()
    assert result.exit_code == 0, result.output
    assert "rings" in (out / "samples/plain/complete/bell-ring.txt").read_text()
    assert run("--check").exit_code == 0


@pytest.mark.parametrize("link", ["samples", "samples/plain/runnable", "sdk/plain/NOTICE.txt"])
def test_links_never_lead_outside(out: Path, run: Run, project: Path, link: str) -> None:
    outside = project / "outside"
    target = out / link
    target.rename(outside)
    target.symlink_to(outside)
    before = files_of(outside) if outside.is_dir() else outside.read_bytes()
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace("times", "rings"))
    result = run("--force")
    assert result.exit_code == 1
    assert (files_of(outside) if outside.is_dir() else outside.read_bytes()) == before


def test_diff_shows_what_would_change_and_writes_nothing(
    project: Path, out: Path, run: Run
) -> None:
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace("times", "rings"))
    before = files_of(out)
    result = run("--diff")
    assert result.exit_code == 0
    assert "-  with «times» = «3»" in result.output
    assert "+  with «rings» = «3»" in result.output
    assert files_of(out) == before


def test_unknown_words_are_usage_errors(run: Run) -> None:
    assert run(language="plian").exit_code == 2
    assert 'did you mean "plain"?' in run(language="plian").output
    assert run("--style=documnted").exit_code == 2


def test_an_unknown_platform_is_named_with_the_nearest(run: Run) -> None:
    result = run("--platform=cornr")
    assert result.exit_code == 1
    assert 'did you mean "corner"?' in result.output


@pytest.mark.parametrize("missing", ["specs", "templates"])
def test_a_missing_folder_is_told(project: Path, run: Run, missing: str) -> None:
    shutil.rmtree(project / missing)
    result = run(language="")
    assert result.exit_code == 1
    assert "error[not-found]" in result.output


def test_overrides_are_merged_by_path_and_name(project: Path, out: Path, run: Run) -> None:
    overrides = project / "specs/corner/bell.overrides.yaml"
    overrides.write_text(
        "group: bell\nendpoints:\n  - path: /bell/ring\n"
        "    parameters:\n      - name: times\n        example: '7'\n"
    )
    assert run().exit_code == 0
    assert "«7»" in (out / "samples/plain/runnable/bell-ring.txt").read_text()
    overrides.write_text(
        "group: bell\nendpoints:\n  - path: /bell/ring\n"
        "    parameters:\n      - name: times\n        type: Nmber\n"
    )
    result = run()
    assert result.exit_code == 1
    assert "bell.overrides.yaml:6:15: error[unknown-type]" in result.output
    overrides.write_text("group: bell\nendpoints:\n  - path: /bell/rnig\n    token: none\n")
    result = run()
    assert 'no endpoint "/bell/rnig" to override' in result.output
    assert 'did you mean "/bell/ring"?' in result.output


def test_nothing_is_read_where_nothing_has_changed(
    out: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the specs were read again")

    monkeypatch.setattr("generator.generating.running.generate", never)
    result = run()
    assert result.exit_code == 0, result.output
    assert "nothing to write" in result.output
    assert run("--check").output == "up to date\n"


@pytest.mark.parametrize("touched", ["specs/corner/bell.yaml", "out/corner/manifest.json"])
def test_whatever_has_changed_is_read_again(
    project: Path, out: Path, run: Run, touched: str
) -> None:
    file = project / touched
    file.write_bytes(file.read_bytes() + b"\n")
    result = run("--check")
    assert result.exit_code == (0 if touched.startswith("specs") else 1), result.output
    assert run().exit_code == 0
    assert run("--check").output == "up to date\n"


def test_warnings_are_told_again_where_nothing_has_changed(
    project: Path, out: Path, run: Run
) -> None:
    spec = project / "specs/corner/bell.yaml"
    spec.write_text(spec.read_text().replace('"3"', '"three"'))
    first, second = run(), run()
    assert "warning[example-type]" in first.output
    assert "nothing to write" in second.output
    assert first.output.split("hint")[0] == second.output.split("hint")[0]


def test_what_a_run_has_made_is_not_looked_through_when_the_program_ends() -> None:
    code = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count()))  # what is registered last is called first
import generator.generating.commands
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 10_000
