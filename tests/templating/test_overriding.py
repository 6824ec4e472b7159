"""A folder of one's own over the shipped templates: what it was made against is known, and what changed is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from generator.cli import main
from generator.views import CONTEXT_VERSION

ROOT = Path(__file__).parent.parent.parent
FILE = "samples/_call.py.j2"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Shipped templates that a test may change."""
    folder = tmp_path / "shipped"
    shutil.copytree(ROOT / "templates" / "python", folder / "python")
    shutil.copytree(ROOT / "templates" / "_formats", folder / "_formats")
    shutil.copytree(ROOT / "tests/cases/page/specs", tmp_path / "specs")

    def roots(templates: Path | None) -> list[Path]:
        return [folder] if templates is None else [templates, folder]

    for module in ("rules", "scaffold", "generating"):
        monkeypatch.setattr(f"generator.{module}.commands.template_roots", roots)
    assert cli.template_roots(None) != [folder]
    monkeypatch.chdir(tmp_path)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def check() -> Result:
    return run("check", "--templates=templates")


def test_an_override_is_used_and_nobody_warns(shipped: Path, tmp_path: Path) -> None:
    made = run("new", "override", "python", FILE)
    assert made.exit_code == 0, made.output
    own = tmp_path / "templates/python" / FILE
    assert own.read_bytes() == (shipped / "python" / FILE).read_bytes()
    own.write_text(f"# ours\n{own.read_text()}")
    done = run("generate", "--templates=templates")
    assert done.exit_code == 0, done.output
    assert "warning[" not in done.output
    sample = next((tmp_path / "generated/shop_tw/samples/python/runnable").iterdir())
    assert sample.read_text().startswith("# ours\n")
    assert "warning[" not in check().output


def test_a_change_of_the_shipped_file_is_told_until_it_is_recorded(shipped: Path) -> None:
    run("new", "override", "python", FILE)
    file = shipped / "python" / FILE
    file.write_text(f"{file.read_text()}\n")
    for told in (check(), run("generate", "--templates=templates")):
        assert told.exit_code == 0
        assert f"warning[stale-override]: the shipped python/{FILE} has changed" in told.output
    assert "stale-override" in run("generate", "--templates=templates").output
    assert run("new", "override", "python", FILE, "--keep").exit_code == 0
    assert "stale-override" not in check().output
    file.unlink()
    assert "is not shipped any more" in check().output


def test_another_version_of_the_context_is_told(shipped: Path, tmp_path: Path) -> None:
    run("new", "override", "python", FILE)
    record = tmp_path / "templates/templates.yaml"
    record.write_text(record.read_text().replace(f": {CONTEXT_VERSION}", ": 99"))
    assert "warning[context-version]: made for version 99 of the context" in check().output
    record.unlink()
    assert "warning[context-version]" in check().output
    assert "for an unknown version of the context" in check().output


def test_a_wrong_record_is_told_with_its_place(shipped: Path, tmp_path: Path) -> None:
    run("new", "override", "python", FILE)
    (tmp_path / "templates/templates.yaml").write_text("context: one\n")
    told = check()
    assert told.exit_code == 1
    assert "templates/templates.yaml:1:10: error[not-a-count]" in told.output


def test_templates_of_ones_own_are_linted(shipped: Path, tmp_path: Path) -> None:
    run("new", "override", "python", FILE)
    own = tmp_path / "templates/python" / FILE
    own.write_text("\n{{ 'raw' }}\n{% bogus %}\n")
    assert f"{FILE}:3:1: error[template-syntax]: Encountered unknown tag 'bogus'" in check().output
    own.write_text("\n{{ 'raw' }}\n")
    assert f"{FILE}:2:1: error[template-syntax]: Const is printed" in check().output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["samples/_cal.py.j2"], 'did you mean "python/samples/_call.py.j2"?'),
        (["../python/language.yaml"], "no shipped file"),
        ([FILE, "--keep"], "leave --keep out"),
    ],
)
def test_what_cannot_be_overridden_is_said(
    shipped: Path, arguments: list[str], message: str
) -> None:
    done = run("new", "override", "python", *arguments)
    assert done.exit_code == 1
    assert message in done.output


def test_an_override_is_never_overwritten(shipped: Path, tmp_path: Path) -> None:
    run("new", "override", "python", FILE)
    (tmp_path / "templates/python" / FILE).write_text("mine\n")
    done = run("new", "override", "python", FILE)
    assert done.exit_code == 1
    assert "is there already" in done.output
    assert (tmp_path / "templates/python" / FILE).read_text() == "mine\n"
