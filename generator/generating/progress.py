"""A bar for runs that take longer than a second, and nothing where output is piped."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator

PATIENCE = 1.0


@contextlib.contextmanager
def patient_bar(doing: str) -> Iterator[None]:
    """Around work: where a person looks and a second has passed, a bar with the time it takes."""
    if not sys.stderr.isatty():
        yield
        return
    bar = _Bar(doing)
    timer = threading.Timer(PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        bar.close()


class _Bar:
    """A bar that is shown by one thread and taken away by another, in whatever order."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._lock = threading.Lock()
        self._closed = False
        self._stop: Callable[[], None] = lambda: None

    def show(self) -> None:
        """Draw it, unless the work is done already."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.add_task(self._doing, total=None)
        with self._lock:
            if not self._closed:
                progress.start()
                self._stop = progress.stop

    def close(self) -> None:
        """Take it away, for good."""
        with self._lock:
            self._closed = True
            self._stop()
