"""What is begun in a process of its own arrives, whatever becomes of that; and the process goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.spreading.ahead import Ahead

ROOT = Path(__file__).parent.parent


def _whose() -> bytes:
    return str(os.getpid()).encode()


def _is_gone(child: int) -> bool:
    try:
        os.kill(child, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture
def unheard() -> Iterator[None]:
    """A process that nobody tells of children that ended."""
    usual = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGCHLD, usual)


def test_another_process_works_ahead_and_is_gone_when_it_has_told(forked: list[int]) -> None:
    ahead = Ahead(_whose)
    assert ahead.result == ahead.result == str(forked[0]).encode()
    ahead.close()
    assert [_is_gone(child) for child in forked] == [True]


def test_much_can_be_told_by_many_at_once() -> None:
    contents = [bytes([number]) * 1_000_000 for number in range(4)]
    ahead = [Ahead(lambda each=each: each) for each in contents]  # type: ignore[misc]
    assert [each.result for each in ahead] == contents


def test_an_error_ahead_is_an_error_here() -> None:
    def work() -> bytes:
        raise ValueError(os.getpid())

    with pytest.raises(ValueError, match=str(os.getpid())):
        _ = Ahead(work).result


def test_what_was_killed_ahead_is_done_here() -> None:
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return _whose()

    assert Ahead(work).result == str(here).encode()


@pytest.mark.usefixtures("unheard")
def test_where_no_child_is_waited_for_the_work_is_done_here() -> None:
    assert Ahead(_whose).result == _whose()


def test_without_a_process_the_work_is_done_when_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert Ahead(_whose).result == _whose()
    monkeypatch.delattr(os, "fork")
    assert Ahead(_whose).result == _whose()
    Ahead(_whose).close()


def test_who_does_not_ask_leaves_no_process_behind(forked: list[int]) -> None:
    def work() -> bytes:
        time.sleep(60)
        return b""

    Ahead(work).close()
    assert [_is_gone(child) for child in forked] == [True]


_ENDED = """
import sys, time
from contextlib import closing
from pathlib import Path
from generator.spreading.ahead import Ahead

def work(name):
    Path(sys.argv[1], name).touch()
    time.sleep(float(sys.argv[2]))
    return bytes(1_000_000)

with closing(Ahead(lambda: work("one"))), closing(Ahead(lambda: work("two"))):
    while len(list(Path(sys.argv[1]).iterdir())) < 2:
        time.sleep(0.01)
    print("both have begun", flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize(
    ("name", "pause", "tells"), [("SIGINT", 60, 1), ("SIGTERM", 0, 0), ("SIGKILL", 0, 0)]
)
def test_a_run_that_is_ended_takes_its_processes_along(
    tmp_path: Path, name: str, pause: int, tells: int
) -> None:
    """Where it can't end them itself they have nobody to tell."""
    number = signal.Signals[name]
    run = subprocess.Popen(
        [sys.executable, "-c", _ENDED, str(tmp_path), str(pause)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "both have begun\n"
    (os.killpg if number is signal.SIGINT else os.kill)(run.pid, number)
    # What they print to ends when the last of them has.
    _, told = run.communicate(timeout=30)
    assert told.count("Traceback") == tells
