"""The default transport of tasks, on aiohttp."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
from yarl import URL

from .errors import (
    ConnectError,
    ConnectionLostError,
    RequestTimeoutError,
    SdkError,
    TlsError,
    TransportError,
)
from .messages import HttpAnswer
from .proxies import environment_proxy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator

    from .messages import HttpRequest
    from .multipart import MultipartBody


class AiohttpTransport:
    """Sends requests over aiohttp's kept connections.

    Without `proxy`, the environment's (`HTTPS_PROXY`, `NO_PROXY`) is used.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        max_connections: int = 0,
    ) -> None:
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._max_connections = max_connections
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        self._proxies: dict[str, str | None] = {}

    async def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        failure: TransportError
        try:
            return await self._exchange(request)
        except aiohttp.ClientConnectorCertificateError:
            failure = TlsError("the gateway's certificate was refused")
        except aiohttp.ConnectionTimeoutError:
            failure = RequestTimeoutError(
                f"no connection within {request.connect_timeout:g} s", sent=False
            )
        except aiohttp.ClientConnectorError as error:
            failure = ConnectError(
                f"no connection to {error.host}:{error.port}: {error.strerror}"
            )
        except TimeoutError:
            failure = RequestTimeoutError(
                f"no answer within {request.read_timeout:g} s", sent=True
            )
        except (OSError, aiohttp.ClientError) as error:
            failure = ConnectionLostError(
                f"the connection broke ({type(error).__name__})", sent=True
            )
        raise failure

    async def close(self) -> None:
        """Close every connection."""
        self._closed = True
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _exchange(self, request: HttpRequest) -> HttpAnswer:
        body = request.body
        headers = dict(request.headers)
        data: Any = body
        if body is not None and not isinstance(body, bytes):
            data = _pieces(body)
            if body.length is not None:
                headers["Content-Length"] = str(body.length)
        url = URL(request.url, encoded=True)
        timeout = aiohttp.ClientTimeout(
            sock_connect=request.connect_timeout, sock_read=request.read_timeout
        )
        async with self._open().request(
            request.method,
            url,
            data=data,
            headers=headers,
            timeout=timeout,
            allow_redirects=False,
            proxy=self._proxy_for(url),
        ) as response:
            content = await response.read()
            names = {name.lower(): value for name, value in response.headers.items()}
            return HttpAnswer(response.status, names, content)

    def _proxy_for(self, url: URL) -> str | None:
        if self._proxy is not None:
            return self._proxy
        host = f"{url.scheme}://{url.host}"
        if host not in self._proxies:
            self._proxies[host] = environment_proxy(url.scheme, url.host or "")
        return self._proxies[host]

    def _open(self) -> aiohttp.ClientSession:
        if self._closed:
            raise SdkError("the client is closed")
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._max_connections, ssl=self._ssl_context or True
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
            # aiohttp would repeat a GET by itself, with the old signature and uncounted.
            self._session._retry_connection = False
        return self._session

    def __repr__(self) -> str:
        return "<AiohttpTransport>"


async def _pieces(body: MultipartBody) -> AsyncIterator[bytes]:
    """Yield a body; its files are read in a thread, for disks are slow."""
    pieces = iter(body)
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece
