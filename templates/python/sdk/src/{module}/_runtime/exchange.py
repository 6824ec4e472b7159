"""The course of one call, without any I/O: what to send, when to wait, when to give up.

`exchange` is a generator. It yields what has to be done, and a client, be it of threads
or of tasks, does it and sends back what came of it.
"""

from __future__ import annotations

import time

from .answer import Answer, read_answer
from .call import Call, Clock, Credentials, build_request
from .errors import TransportError
from .retry import (
    RetryPolicy,
    http_date,
    perhaps_processed,
    retry_after,
    surely_unprocessed,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from logging import Logger
    from typing import Any, TypeAlias

    from .messages import HttpAnswer, HttpRequest
    from .platform import Platform

    Steps: TypeAlias = Generator["Send | Wait | NeedToken", Any, "Answer"]

CLOCK_TOLERANCE = 60.0


class Send:
    """Send a request: comes back as its `HttpAnswer` or its `TransportError`."""

    __slots__ = ("request",)

    def __init__(self, request: HttpRequest) -> None:
        self.request = request


class Wait:
    """Let some seconds pass."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class NeedToken:
    """Get a token from the store, and not the one that the gateway refused."""

    __slots__ = ("refused",)

    def __init__(self, refused: str | None) -> None:
        self.refused = refused


class Session:
    """What all calls of a client share."""

    __slots__ = ("clock", "credentials", "logger", "platform", "policy")

    def __init__(
        self,
        platform: Platform,
        credentials: Credentials,
        clock: Clock,
        policy: RetryPolicy,
        logger: Logger,
    ) -> None:
        self.platform = platform
        self.credentials = credentials
        self.clock = clock
        self.policy = policy
        self.logger = logger


def exchange(
    call: Call, session: Session, *, exact: bool, stored_token: bool = False
) -> Steps:
    """Carry out one call, with its repetitions, and return its last answer; a failed
    one is an answer too.
    """
    if stored_token:
        call.token = yield NeedToken(None)
    attempts = _Attempts(call, session)
    while True:
        request = build_request(
            call, session.platform, session.credentials, session.clock.now()
        )
        started = time.perf_counter()
        outcome = _read((yield Send(request)), call, session, exact=exact)
        attempts.log(outcome, time.perf_counter() - started)
        if isinstance(outcome, Answer) and outcome.category is None:
            return outcome
        if stored_token and attempts.token_was_refused(outcome):
            call.token = yield NeedToken(call.token)
            continue
        pause = attempts.pause_after(outcome)
        if pause is None:
            if isinstance(outcome, TransportError):
                raise outcome
            return outcome
        if pause:
            yield Wait(pause)


def _read(
    came: HttpAnswer | TransportError, call: Call, session: Session, *, exact: bool
) -> Answer | TransportError:
    if isinstance(came, TransportError):
        return came
    try:
        return read_answer(came, session.platform, call.errors, exact=exact)
    except TransportError as error:
        return error


class _Attempts:
    """Counts the attempts at one call and decides on another."""

    __slots__ = (
        "_call",
        "_clock_corrected",
        "_policy",
        "_retries",
        "_session",
        "_signature_refused",
        "_token_refused",
    )

    def __init__(self, call: Call, session: Session) -> None:
        self._call = call
        self._session = session
        self._policy = session.policy
        self._retries = 0
        self._clock_corrected = False
        self._signature_refused = False
        self._token_refused = False

    def token_was_refused(self, outcome: Answer | TransportError) -> bool:
        """Tell, once in a call, that it is worth asking the store for another token."""
        refused = (
            isinstance(outcome, Answer)
            and outcome.category == "token"
            and not self._token_refused
        )
        if refused:
            self._token_refused = True
        return refused and self._call.repeatable

    def pause_after(self, outcome: Answer | TransportError) -> float | None:
        """Return the seconds before the next attempt, or None if the outcome stands."""
        if not self._call.repeatable:
            return None
        if self._corrects_clock(outcome):
            return 0.0
        if not self._may_repeat(outcome):
            return None
        demanded = retry_after(outcome, self._session.clock.now()) or 0.0
        pause = self._policy.limited_to(self._call.max_retries).pause(
            self._retries, demanded
        )
        if pause is not None:
            self._retries += 1
            self._session.logger.info(
                "%s %s: repeated in %.2f s (%d of %d)",
                self._call.method,
                self._call.api_name,
                pause,
                self._retries,
                self._call.max_retries,
            )
        return pause

    def log(self, outcome: Answer | TransportError, seconds: float) -> None:
        """Say how an attempt went; values of parameters are never logged."""
        logger = self._session.logger
        if not logger.isEnabledFor(10):
            return
        said = outcome if isinstance(outcome, Answer) else f"<{type(outcome).__name__}>"
        names = ", ".join([*self._call.parameters, *self._call.files])
        milliseconds = seconds * 1000
        logger.debug(
            "%s %s(%s): %s in %.0f ms",
            self._call.method,
            self._call.api_name,
            names,
            said,
            milliseconds,
        )

    def _may_repeat(self, outcome: Answer | TransportError) -> bool:
        unprocessed = surely_unprocessed(
            outcome, signature_refused_before=self._signature_refused
        )
        if isinstance(outcome, Answer) and outcome.category == "signature":
            self._signature_refused = True
        return unprocessed or (self._call.idempotent and perhaps_processed(outcome))

    def _corrects_clock(self, outcome: Answer | TransportError) -> bool:
        """Take over the gateway's time from an answer that refused ours; once in a
        call.
        """
        if (
            isinstance(outcome, TransportError)
            or outcome.category != "signature"
            or self._clock_corrected
        ):
            return False
        gateway_time = http_date(outcome.http.headers.get("date"))
        clock = self._session.clock
        if gateway_time is None or abs(gateway_time - clock.now()) < CLOCK_TOLERANCE:
            return False
        clock.follow(gateway_time)
        self._session.logger.info("the clock is off: corrected by %.0f s", clock.offset)
        self._clock_corrected = True
        return self._call.max_retries > 0
