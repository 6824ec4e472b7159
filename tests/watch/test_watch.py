"""`sdkforge generate --watch` as a person uses it: edits arrive, errors are shown and cleared."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

CASE = Path(__file__).parent.parent / "cases" / "tiny"
DEADLINE = 60.0


class Watcher:
    """The running command, and what it has said so far."""

    def __init__(self, project: Path) -> None:
        self.spec = project / "specs/corner/bell.yaml"
        self.sample = project / "out/corner/samples/plain/runnable/bell-ring.txt"
        self._log = project / "log.txt"
        folders = [f"--{name}={project / name}" for name in ("specs", "templates", "out")]
        arguments = ["generate", "--watch", "--language=plain", *folders]
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "generator", *arguments], stdout=log, stderr=log
            )

    def said(self) -> str:
        return self._log.read_text()

    def until(self, happens: Callable[[], bool]) -> float:
        """How long it takes until something happens."""
        started = time.perf_counter()
        while not happens():
            assert self.process.poll() is None, self.said()
            assert time.perf_counter() - started < DEADLINE, self.said()
            time.sleep(0.005)
        return time.perf_counter() - started


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    shutil.copytree(CASE / "specs", tmp_path / "specs")
    shutil.copytree(CASE / "templates", tmp_path / "templates")
    watcher = Watcher(tmp_path)
    try:
        watcher.until(lambda: "watching; interrupt to stop" in watcher.said())
        yield watcher
    finally:
        watcher.process.kill()
        watcher.process.wait()


def test_an_edit_is_written_an_error_is_shown_and_cleared(
    watcher: Watcher, figure: Callable[[str], None]
) -> None:
    original = watcher.spec.read_text()
    assert "call «/bell/ring»" in watcher.sample.read_text()
    watcher.spec.write_text(original.replace("/bell/ring", "/bell/rung"))
    rung = watcher.sample.with_name("bell-rung.txt")
    took = watcher.until(rung.exists)
    figure(f"watch: an edit was in the output after {took:.2f} s")
    watcher.until(lambda: "done" in watcher.said().rpartition("after bell.yaml")[0])
    assert not watcher.sample.exists()

    watcher.spec.write_text(original.replace("methods: [", "methods: [PSOT, "))
    watcher.until(lambda: "error[unknown-method]" in watcher.said())
    watcher.until(lambda: "1 found; nothing was written in" in watcher.said())
    assert rung.exists()

    watcher.spec.write_text(original)
    watcher.until(watcher.sample.exists)
    watcher.until(lambda: watcher.said().count("done in") == 3)
    assert not rung.exists()


def test_an_edited_template_is_seen_and_an_interrupt_ends_it(
    watcher: Watcher, tmp_path: Path
) -> None:
    (tmp_path / "templates/plain/sdk/NOTICE.txt").write_text("Another notice.\n")
    notice = tmp_path / "out/corner/sdk/plain/NOTICE.txt"
    watcher.until(lambda: notice.read_text() == "Another notice.\n")
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(10) == 0
    assert "Traceback" not in watcher.said()


def test_watching_writes_so_it_neither_checks_nor_shows(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["generate", "--watch", "--check", f"--out={tmp_path}"])
    assert result.exit_code == 2
    assert "--watch writes" in result.output
