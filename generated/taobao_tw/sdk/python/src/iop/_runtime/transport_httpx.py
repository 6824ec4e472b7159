"""Transports on httpx, for those who use it already or want HTTP/2.

IopClient(..., transport=HttpxTransport(httpx.Client(http2=True)))
"""

from __future__ import annotations

import httpx

from .errors import (
    ConnectError,
    ConnectionLostError,
    RequestTimeoutError,
    TransportError,
)
from .messages import HttpAnswer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from .messages import HttpRequest
    from .multipart import MultipartBody


class HttpxTransport:
    """Sends requests with an `httpx.Client`."""

    def __init__(self, client: httpx.Client | None = None) -> None:
        self._client = client or httpx.Client()

    def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        try:
            response = self._client.request(
                request.method,
                request.url,
                content=request.body,
                headers=_headers(request),
                timeout=_timeout(request),
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            failure = _failure(error, request)
        else:
            return _answer(response)
        raise failure

    def close(self) -> None:
        """Close the client."""
        self._client.close()

    def __repr__(self) -> str:
        return "<HttpxTransport>"


class AsyncHttpxTransport:
    """Sends requests with an `httpx.AsyncClient`."""

    def __init__(self, client: httpx.AsyncClient | None = None) -> None:
        self._client = client or httpx.AsyncClient()

    async def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        body = request.body
        try:
            response = await self._client.request(
                request.method,
                request.url,
                content=(
                    body if body is None or isinstance(body, bytes) else _each(body)
                ),
                headers=_headers(request),
                timeout=_timeout(request),
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            failure = _failure(error, request)
        else:
            return _answer(response)
        raise failure

    async def close(self) -> None:
        """Close the client."""
        await self._client.aclose()

    def __repr__(self) -> str:
        return "<AsyncHttpxTransport>"


async def _each(body: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in body:
        yield piece


def _headers(request: HttpRequest) -> dict[str, str]:
    headers = dict(request.headers)
    body: bytes | MultipartBody | None = request.body
    if body is not None and not isinstance(body, bytes) and body.length is not None:
        headers["Content-Length"] = str(body.length)
    return headers


def _timeout(request: HttpRequest) -> httpx.Timeout:
    return httpx.Timeout(request.read_timeout, connect=request.connect_timeout)


def _answer(response: httpx.Response) -> HttpAnswer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return HttpAnswer(response.status_code, headers, response.content)


def _failure(error: httpx.HTTPError, request: HttpRequest) -> TransportError:
    host = httpx.URL(request.url).host
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return RequestTimeoutError(f"no connection to {host} in time", sent=False)
    if isinstance(error, httpx.ConnectError | httpx.ProxyError):
        return ConnectError(f"no connection to {host}: {error}")
    if isinstance(error, httpx.TimeoutException):
        return RequestTimeoutError(f"no answer from {host} in time", sent=True)
    return ConnectionLostError(
        f"the connection broke ({type(error).__name__})", sent=True
    )
