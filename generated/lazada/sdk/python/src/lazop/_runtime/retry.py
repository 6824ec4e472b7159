"""When a call may be sent again, and how long to wait before."""

from __future__ import annotations

import re

from .errors import (
    ConnectError,
    MalformedAnswerError,
    RequestTimeoutError,
    TlsError,
    TransportError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .answer import Answer
    from .messages import HttpAnswer

BAN = re.compile(r"ban will last (\d+) second")


class RetryPolicy:
    """How often a call is repeated, and the pauses between.

    Pauses grow exponentially, are random, and never shorter than demanded.

    A pause that the gateway demands and that is longer than `longest_pause` is not
    waited for: the call fails.
    """

    __slots__ = ("base", "cap", "jitter", "longest_pause", "max_retries")

    def __init__(
        self,
        max_retries: int = 2,
        *,
        base: float = 0.5,
        cap: float = 8.0,
        longest_pause: float = 60.0,
        jitter: Callable[[], float] | None = None,
    ) -> None:
        self.max_retries = max_retries
        self.base = base
        self.cap = cap
        self.longest_pause = longest_pause
        self.jitter = jitter or _random

    def limited_to(self, max_retries: int) -> RetryPolicy:
        """Return this policy with another number of retries."""
        return RetryPolicy(
            max_retries,
            base=self.base,
            cap=self.cap,
            longest_pause=self.longest_pause,
            jitter=self.jitter,
        )

    def pause(self, retries: int, demanded: float) -> float | None:
        """Return the seconds to wait before the next attempt, or None if there is to be
        none.
        """
        if retries >= self.max_retries or demanded > self.longest_pause:
            return None
        jittered = min(self.cap, self.base * 2.0**retries) * self.jitter()
        return demanded + jittered if demanded else jittered

    def __repr__(self) -> str:
        return f"RetryPolicy({self.max_retries}, base={self.base}, cap={self.cap})"


def surely_unprocessed(
    outcome: Answer | TransportError, *, signature_refused_before: bool
) -> bool:
    """Tell whether the call certainly did nothing and may succeed when it is sent
    again.
    """
    if isinstance(outcome, MalformedAnswerError):
        return outcome.http.status == 429
    if isinstance(outcome, TransportError):
        return not outcome.sent and not isinstance(outcome, TlsError)
    if outcome.category == "signature":
        return not signature_refused_before
    return outcome.category == "rate_limit" or outcome.http.status == 429


def perhaps_processed(outcome: Answer | TransportError) -> bool:
    """Tell whether the failure may pass, though the call may have been processed: for
    idempotent calls only.
    """
    if isinstance(outcome, MalformedAnswerError):
        return outcome.http.status >= 500
    if isinstance(outcome, TransportError):
        return not isinstance(outcome, ConnectError) or isinstance(
            outcome, RequestTimeoutError
        )
    return outcome.category in ("provider", "platform") or outcome.http.status >= 500


def retry_after(outcome: Answer | TransportError, now: float) -> float | None:
    """Return the seconds that the gateway demands to wait, if it demands any."""
    if isinstance(outcome, TransportError):
        http = getattr(outcome, "http", None)
        return None if http is None else _in_header(http, now)
    ban = BAN.search(outcome.message or "")
    said = _in_header(outcome.http, now), float(ban[1]) if ban else None
    return max([pause for pause in said if pause is not None], default=None)


def http_date(text: str | None) -> float | None:
    """Return an HTTP date as seconds since the epoch."""
    from email.utils import parsedate_to_datetime  # needed after failures only

    try:
        return parsedate_to_datetime(text).timestamp() if text else None
    except ValueError:
        return None


def _random() -> float:
    import random  # needed after failures only

    return random.random()


def _in_header(http: HttpAnswer, now: float) -> float | None:
    text = http.headers.get("retry-after", "").strip()
    if text.isdecimal():
        return float(text)
    date = http_date(text)
    return None if date is None else max(0.0, date - now)
