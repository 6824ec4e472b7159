"""Killed at any moment: the next run repairs what is left. A tenth of the campaign of `make soak`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from generator.hashing import digest
from generator.writing import applying
from generator.writing.comparing import compare
from generator.writing.disk import Disk
from generator.writing.manifest import Intent, Manifest
from generator.writing.staging import Stage
from generator.writing.tree import Tree

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FULL = 2_000
KILLS = FULL if os.environ.get("SDKFORGE_SOAK") else FULL // 10


def test_a_killed_run_is_repaired_by_the_next(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    seed = os.environ.get("SDKFORGE_SOAK_SEED", "7")
    arguments = [sys.executable, str(HERE / "kills.py"), str(tmp_path), str(KILLS), seed]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        arguments, capture_output=True, text=True, check=False, env=environment, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    killed = int(done.stdout.split()[0])
    assert killed >= KILLS
    figure(f"soak: {done.stdout.strip()}")


def test_a_file_that_a_killed_run_would_have_removed_is_still_known(tmp_path: Path) -> None:
    """A run wrote it and was killed, the next would remove it and was killed; this one leaves it."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "a").write_bytes(b"written by a killed run")
    written = digest(b"written by a killed run")
    (folder / "manifest.json").write_bytes(Manifest().renewed({"a": digest(b"older")}))
    (tmp_path / ".sdkforge").mkdir()
    (tmp_path / ".sdkforge/intent-shop.json").write_bytes(Intent({"a": written}, {}).dump())
    stage = Stage(str(tmp_path / "stage"))
    disk = Disk(folder, Tree(tmp_path).of("shop"))
    manifest = Manifest.read(folder / "manifest.json")
    applying.apply(compare(disk, stage, {}, {}, lambda _: True, manifest))
    manifest = Manifest.read(folder / "manifest.json")
    assert manifest.files == {"a": written}
    sha, looks = stage.put("a", (b"new",))
    disk = Disk(folder, Tree(tmp_path).of("shop"))
    change = compare(disk, stage, {"a": sha}, {"a": looks}, lambda _: True, manifest)
    assert change.changed == ("a",)
    assert change.edited == ()
