"""The wheel works outside the checkout: its templates come with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("pyproject.toml", "README.md", "LICENSE", "generator", "templates")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for part in PARTS:
        origin = ROOT / part
        if origin.is_dir():
            shutil.copytree(origin, source / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, source / part)
    command = [sys.executable, "-m", "build", "--wheel", "--installer", "uv"]
    command += ["--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("sdkforge-*.whl")
    return built


def test_the_wheel_generates_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    uv = str(Path(sys.executable).with_name("uv"))
    subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(home)], check=True)
    install = [uv, "pip", "install", "-q", "--python", str(home / "bin/python"), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    shutil.copytree(ROOT / "tests/cases/page/specs", tmp_path / "specs")
    done = subprocess.run(
        [home / "bin" / "sdkforge", "generate"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = {path.parts[-3] for path in tmp_path.glob("generated/shop_tw/samples/*/runnable/*")}
    assert made == {path.parent.name for path in ROOT.glob("templates/*/language.yaml")}
    help_ = subprocess.run(
        [home / "bin" / "sdkforge", "serve", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert help_.returncode == 0, help_.stderr


def test_the_wheel_holds_templates_and_nothing_of_the_tests(wheel: Path) -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "zipfile", "-l", wheel],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "generator/_templates/" in listed
    assert "tests/" not in listed
