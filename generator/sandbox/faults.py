"""Faults on request: what goes wrong, for which path, how often, and with which probability."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.sandbox.answers import JSON_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Delay:
    """Answer rightly, but later."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Drop:
    """Close the connection before the answer, reset it, or close it in the middle of the answer."""

    how: Literal["close", "reset", "truncate"] = "close"


@dataclass(frozen=True, slots=True)
class Refuse:
    """Answer with the platform's error envelope."""

    code: str
    message: str = "Injected by the sandbox"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Respond:
    """Answer with these bytes, whatever the call."""

    body: bytes
    status: int = 200
    content_type: str = JSON_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)


Effect = Delay | Drop | Refuse | Respond


def server_error(status: int = 503) -> Respond:
    """The page of a proxy in front of the gateway."""
    return Respond(f"<html><h1>{status}</h1></html>".encode(), status, "text/html")


def rate_limit(
    seconds: int = 1, *, code: str = "ApiCallLimit", status: int = 200, retry_after: bool = True
) -> Refuse:
    """The gateway's throttle: it says how long in the message, and in a header if wished."""
    message = f"Api access frequency exceeds the limit. this ban will last {seconds} seconds"
    return Refuse(code, message, status, {"Retry-After": str(seconds)} if retry_after else {})


def bad_json() -> Respond:
    """An answer that breaks off inside its JSON text."""
    return Respond(b'{"code": "0", "data": {"id"')


def wrong_content_type() -> Respond:
    """A web page with status 200, such as a captive portal's."""
    return Respond(b"<!DOCTYPE html><html><body>Log in</body></html>", 200, "text/html")


@dataclass(slots=True)
class Fault:
    """An effect and when it strikes; `times` counts down, None means always."""

    effect: Effect
    path: str | None = None
    times: int | None = None
    probability: float = 1.0

    def matches(self, api_name: str) -> bool:
        """Whether it may strike a call of this name."""
        return self.path in (None, api_name) and self.times != 0


class FaultPlan:
    """The faults in force; the first that strikes a call decides. Safe for threads."""

    def __init__(self, seed: int = 0) -> None:
        self._faults: list[Fault] = []
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> None:
        """Put a fault behind those in force."""
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        with self._lock:
            self._faults.clear()

    def strike(self, api_name: str) -> Effect | None:
        """The effect that strikes this call, if any."""
        with self._lock:
            for fault in self._faults:
                if fault.matches(api_name) and self._random.random() < fault.probability:
                    fault.times = None if fault.times is None else fault.times - 1
                    return fault.effect
        return None


_EFFECTS: Mapping[str, Callable[[str], Effect]] = {
    "error": lambda value: Refuse(value or "ServiceUnavailable"),
    "delay": lambda value: Delay(float(value or 1)),
    "drop": lambda _: Drop("close"),
    "reset": lambda _: Drop("reset"),
    "truncate": lambda _: Drop("truncate"),
    "status": lambda value: server_error(int(value or 503)),
    "rate-limit": lambda value: rate_limit(int(value or 1)),
    "bad-json": lambda _: bad_json(),
    "content-type": lambda _: wrong_content_type(),
}
EFFECT_NAMES = tuple(_EFFECTS)


def parse_fault(text: str) -> Fault:
    """Read `delay=2,path=/order/get,times=3,probability=0.5`; only the first part is needed."""
    head, *rest = text.split(",")
    kind, _, value = head.partition("=")
    if kind not in _EFFECTS:
        raise ValueError(f'"{kind}" is not one of {", ".join(EFFECT_NAMES)}')
    options = dict(part.partition("=")[::2] for part in rest)
    if unknown := options.keys() - {"path", "times", "probability"}:
        raise ValueError(f'"{min(unknown)}" is not one of path, times, probability')
    return Fault(
        _EFFECTS[kind](value),
        options.get("path"),
        int(options["times"]) if "times" in options else None,
        float(options.get("probability", 1)),
    )
