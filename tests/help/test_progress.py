"""The bar: for people only, and only where a run takes its time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

WORK = """
import time
from generator.generating import progress
progress.PATIENCE = {patience}
with progress.patient_bar("generating"):
    time.sleep({length})
print("done")
"""


def shown_on_terminal(script: str) -> str:
    """What a terminal gets on standard error."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    arguments = [sys.executable, "-c", script]
    process = subprocess.Popen(arguments, stderr=theirs, stdout=subprocess.PIPE, env=environment)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert process.communicate()[0] == b"done\n"
    return shown.decode()


@pytest.mark.parametrize(("length", "is_shown"), [(1.0, True), (0.0, False)])
def test_a_terminal_shows_a_bar_where_work_takes_long(length: float, is_shown: bool) -> None:
    shown = shown_on_terminal(WORK.format(patience=0.1, length=length))
    assert ("generating" in shown) is is_shown


def test_a_pipe_gets_none() -> None:
    script = WORK.format(patience=0.1, length=0.6)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stderr == b""
    assert done.stdout == b"done\n"
