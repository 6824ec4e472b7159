"""What time the gateway believes it is: the real time, a skewed one, or one that stands still."""

from __future__ import annotations

import time
from email.utils import formatdate


class Clock:
    """Epoch milliseconds; `freeze`, `skew` and `follow` may be called while the gateway runs."""

    def __init__(self, frozen_at: int | None = None, *, skew_seconds: float = 0) -> None:
        self._frozen_at = frozen_at
        self._skew_seconds = skew_seconds

    def now(self) -> int:
        """The time in epoch milliseconds."""
        if self._frozen_at is not None:
            return self._frozen_at
        return int((time.time() + self._skew_seconds) * 1000)

    def http_date(self) -> str:
        """The time as the `Date` header of an answer, from which clients correct their clocks."""
        return formatdate(self.now() / 1000, usegmt=True)

    def freeze(self, milliseconds: int) -> None:
        """Stand still at a time."""
        self._frozen_at = milliseconds

    def skew(self, seconds: float) -> None:
        """Run, ahead of the real time or behind it."""
        self._frozen_at, self._skew_seconds = None, seconds

    def follow(self) -> None:
        """Run with the real time."""
        self.skew(0)
