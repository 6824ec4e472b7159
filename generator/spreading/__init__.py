"""Work spread over the cores, where there is so much of it that processes of their own pay."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")

# Files; below it a run is over before a second process has started.
_WORTH = 1_000


@contextmanager
def rare_collections() -> Iterator[None]:
    """Around work that makes many objects and few cycles: the garbage collector runs rarely."""
    usual = gc.get_threshold()
    gc.set_threshold(500_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def spread(work: Callable[[int], T], count: int, *, files: int) -> Iterator[T]:
    """`work(0)`, `work(1)`, …, in order; `files` is how much there is to do in all.

    Where that is worth it the parts run in forks of this process: `work` may be any closure, and
    what it returns, or raises, is pickled.
    """
    cores = min(os.cpu_count() or 1, count)
    if files < _WORTH or cores < 2 or not hasattr(os, "fork"):
        yield from map(work, range(count))
        return
    import multiprocessing

    _Forked.work = work
    # A process a part: what one part has bound is gone before the next.
    with multiprocessing.get_context("fork").Pool(cores, maxtasksperchild=1) as pool:
        yield from pool.imap(_Forked.run, range(count))


class _Forked:
    """What a fork inherits, since a closure can't be sent to it."""

    work: Callable[[int], Any]

    @classmethod
    def run(cls, number: int) -> Any:
        gc.disable()  # the process ends with its part, and all that is in it
        return cls.work(number)
