"""The bar: for people only, and only where a run takes its time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

WORK = """
import sys
import time
from generator.generating import progress
progress.PATIENCE = {patience}
with progress.patient_bar("generating"):
    {work}
print("done")
"""


def shown_on_terminal(script: str) -> str:
    """What a terminal gets on standard error; the input of the program ends when the bar is seen."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    arguments = [sys.executable, "-c", script]
    process = subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment,
    )
    os.close(theirs)
    assert process.stdin
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        shown += part
        if b"generating" in shown and not process.stdin.closed:
            process.stdin.close()
    os.close(ours)
    assert process.stdout
    assert process.stdout.read() == b"done\n"
    process.stdout.close()
    process.stdin.close()
    assert process.wait() == 0
    return shown.decode()


def test_a_terminal_shows_a_bar_where_work_takes_long() -> None:
    """The work lasts until its bar is seen, or for a minute."""
    work = "import select; select.select([sys.stdin], [], [], 60)"
    assert "generating" in shown_on_terminal(WORK.format(patience=0.1, work=work))


def test_a_terminal_shows_none_where_work_is_short() -> None:
    assert "generating" not in shown_on_terminal(WORK.format(patience=60, work="pass"))


def test_a_pipe_gets_none() -> None:
    script = WORK.format(patience=0.1, work="time.sleep(0.6)")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stderr == b""
    assert done.stdout == b"done\n"
