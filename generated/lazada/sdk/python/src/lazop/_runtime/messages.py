"""What passes between the SDK and a transport: one HTTP request, one HTTP answer."""

from __future__ import annotations

from typing import Protocol

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .call import Call
    from .multipart import MultipartBody


class HttpRequest:
    """One signed request. `call` says what `url` and `body` hold, before encoding."""

    __slots__ = (
        "body",
        "call",
        "connect_timeout",
        "headers",
        "method",
        "read_timeout",
        "url",
    )

    def __init__(
        self,
        call: Call,
        *,
        url: str,
        headers: Mapping[str, str],
        body: bytes | MultipartBody | None,
        connect_timeout: float,
    ) -> None:
        self.call = call
        self.method = call.method
        self.url = url
        self.headers = headers
        self.body = body
        self.connect_timeout = connect_timeout
        self.read_timeout = call.timeout

    def __repr__(self) -> str:
        return f"<HttpRequest {self.method} {self.call.api_name}>"


class HttpAnswer:
    """One answer as it came. Names of headers are in lower case."""

    __slots__ = ("content", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8", "replace")

    def __repr__(self) -> str:
        return f"<HttpAnswer {self.status}, {len(self.content)} bytes>"


class Transport(Protocol):
    """Sends a request and returns its answer, whatever its status, or raises
    `TransportError`.
    """

    def send(self, request: HttpRequest, /) -> HttpAnswer: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """Sends a request and returns its answer, whatever its status, or raises
    `TransportError`.
    """

    async def send(self, request: HttpRequest, /) -> HttpAnswer: ...

    async def close(self) -> None: ...
