"""What the SDK knows about one endpoint, and what a caller may ask of one call."""

from __future__ import annotations

from .platform import ErrorNote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


class Failure:
    """How an answer whose code means success says that the business failed.

    Fields are dotted paths.
    """

    __slots__ = ("code", "equals", "field", "message")

    def __init__(
        self, field: str, equals: Sequence[str], *, code: str = "", message: str = ""
    ) -> None:
        self.field = field
        self.equals = frozenset(equals)
        self.code = code
        self.message = message

    def shows_in(self, body: Mapping[str, Any]) -> bool:
        """Tell whether an answer says so."""
        value = value_at(body, self.field)
        return value is not None and plain_text(value) in self.equals


class Pages:
    """How a list is read page by page.

    `items`, `following` and `total` are dotted paths in the answer.
    """

    __slots__ = ("following", "items", "parameter", "style", "total")

    def __init__(
        self,
        style: str,
        parameter: str,
        items: str,
        *,
        following: str = "",
        total: str = "",
    ) -> None:
        self.style = style
        self.parameter = parameter
        self.items = items
        self.following = following
        self.total = total


class Operation:
    """An endpoint.

    `hosts` are its own gateways and their titles, if it has any; `errors` its own
    error codes, each with its category, if it is known, and advice.
    """

    __slots__ = (
        "errors",
        "failure",
        "gateway",
        "hosts",
        "idempotent",
        "method",
        "pages",
        "path",
        "token",
    )

    def __init__(
        self,
        path: str,
        *,
        method: str = "POST",
        gateway: str = "api",
        hosts: Mapping[str, str] | None = None,
        token: str = "none",
        idempotent: bool = False,
        errors: Sequence[tuple[str, str, str]] = (),
        failure: Failure | None = None,
        pages: Pages | None = None,
    ) -> None:
        self.path = path
        self.method = method
        self.gateway = gateway
        self.hosts = hosts
        self.token = token
        self.idempotent = idempotent
        self.errors = {
            code: ErrorNote(category, solution=advice)
            for code, category, advice in errors
        }
        self.failure = failure
        self.pages = pages

    def __repr__(self) -> str:
        return f"<Operation {self.path}>"


class CallOptions:
    """What one call does otherwise than its client.

    `extra_parameters` are sent beside the documented ones, for what this SDK does not
    know yet, and `extra_headers` beside the SDK's own, or in place of them.
    """

    __slots__ = (
        "access_token",
        "extra_headers",
        "extra_parameters",
        "gateway_url",
        "idempotent",
        "max_retries",
        "timeout",
    )

    def __init__(
        self,
        *,
        access_token: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        idempotent: bool | None = None,
        gateway_url: str | None = None,
        extra_parameters: Mapping[str, object] | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> None:
        self.access_token = access_token
        self.timeout = timeout
        self.max_retries = max_retries
        self.idempotent = idempotent
        self.gateway_url = gateway_url
        self.extra_parameters = extra_parameters or {}
        self.extra_headers = extra_headers or {}

    def __repr__(self) -> str:
        return f"<CallOptions timeout={self.timeout} max_retries={self.max_retries}>"


def value_at(body: Any, path: str) -> Any:
    """Return the value at a dotted path in an answer, or None."""
    for name in path.split("."):
        body = body.get(name) if isinstance(body, dict) else None
    return body


def plain_text(value: object) -> str:
    """Return a scalar as specs write it."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
