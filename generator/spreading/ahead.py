"""Work that is begun in a process of its own, and waited for where somebody asks what it gives."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable
from marshal import dumps, loads
from typing import IO, Any, Generic, NoReturn, TypeVar

from generator.lazy import lazy

T = TypeVar("T")

# Processes, at most: each takes a moment to start.
_MOST = 4


def processes() -> int:
    """How many processes of their own share out work."""
    return min(os.cpu_count() or 1, _MOST)


class Ahead(Generic[T]):
    """What some work gives; a process of its own does it from now on.

    It is plain: numbers, texts, bytes, and tuples, lists and dictionaries of them. Where no process
    can be had, or it ended early, the work is done here when it is asked for: what went wrong there
    goes wrong here, and says so. Whoever does not ask closes it: no process outlives that.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work, self._child = work, 0
        heard, told = os.pipe()
        self._heard = os.fdopen(heard, "rb")
        with os.fdopen(told, "wb") as telling, contextlib.suppress(OSError):
            if hasattr(os, "fork"):
                self._child = os.fork()
                if self._child == 0:
                    self._heard.close()  # who writes to nobody is told so, unless it could hear
                    _tell(work, telling)

    @lazy
    def result(self) -> T:
        """What the work gives. Raises what it raises."""
        with self._heard:
            told = self._heard.read()
        if not self._ended_well():
            return self._work()
        given: T = loads(told)  # noqa: S302 # from a fork of this process
        return given

    def close(self) -> None:
        """End the process, if it still runs."""
        self._heard.close()
        if self._child:
            import signal  # a run that ends well needs none

            os.kill(self._child, signal.SIGKILL)
            self._ended_well()

    def _ended_well(self) -> bool:
        child, self._child = self._child, 0
        try:
            return bool(child) and os.waitpid(child, 0)[1] == 0
        except ChildProcessError:  # whoever started this one wants no news of ended processes
            return False


def _tell(work: Callable[[], Any], telling: IO[bytes]) -> NoReturn:
    """Do the work and tell what it gives; whatever happens, the process ends here."""
    try:
        gc.disable()
        telling.write(dumps(work()))
        telling.close()
        os._exit(0)
    finally:
        os._exit(1)
