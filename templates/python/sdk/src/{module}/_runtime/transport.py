"""The default transport: kept connections of the standard library's HTTP client, for
any number of threads.
"""

from __future__ import annotations

import http.client
import os
import select
import ssl
import threading
import time
from base64 import b64encode
from collections import deque
from urllib.parse import unquote, urlsplit

from .errors import (
    ConnectError,
    ConnectionLostError,
    RequestTimeoutError,
    SdkError,
    TlsError,
    TransportError,
)
from .messages import HttpAnswer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from typing import TypeAlias
    from urllib.parse import SplitResult

    from .messages import HttpRequest

    Origin: TypeAlias = tuple[str, str, int]

DEFAULT_PORTS = {"http": 80, "https": 443}


class HttpTransport:
    """Sends requests over connections that are kept and reused.

    `proxy` is the address of an HTTP proxy; without it, the environment's
    (`HTTPS_PROXY`, `NO_PROXY`) is used. Connections that idled longer than `keep_alive`
    seconds are not trusted any more. Redirects are not followed.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        max_idle: int = 64,
        keep_alive: float = 20.0,
    ) -> None:
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._max_idle = max_idle
        self._keep_alive = keep_alive
        self._idle: dict[Origin, deque[tuple[http.client.HTTPConnection, float]]] = {}
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._closed = False

    def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        if self._closed:
            raise SdkError("the client is closed")
        url = urlsplit(request.url)
        origin = (url.scheme, url.hostname or "", url.port or DEFAULT_PORTS[url.scheme])
        connection = self._kept(origin) or self._connected(origin, request)
        failure: TransportError
        try:
            answer, reusable = _exchange(connection, self._target(url, origin), request)
            if reusable:
                self._keep(origin, connection)
            else:
                connection.close()
            return answer
        except TimeoutError:
            failure = RequestTimeoutError(
                f"no answer within {request.read_timeout:g} s", sent=True
            )
        except (OSError, http.client.HTTPException) as error:
            failure = ConnectionLostError(
                f"the connection broke ({type(error).__name__})", sent=True
            )
        except BaseException:
            connection.close()
            raise
        connection.close()
        raise failure

    def close(self) -> None:
        """Close every idle connection; those in use close when their call ends."""
        self._closed = True
        with self._lock:
            kept = [
                connection for queue in self._idle.values() for connection, _ in queue
            ]
            self._idle.clear()
        for connection in kept:
            connection.close()

    def __del__(self) -> None:
        # Documented programs never close their client.
        if hasattr(self, "_closed"):
            self.close()

    def _kept(self, origin: Origin) -> http.client.HTTPConnection | None:
        if (
            self._process != os.getpid()
        ):  # a forked child must not speak on its parent's connections
            self._idle, self._process = {}, os.getpid()
        queue = self._idle.get(origin)
        while queue:
            try:
                connection, since = queue.pop()
            except IndexError:
                return None
            if time.monotonic() - since < self._keep_alive and not _has_news(
                connection.sock
            ):
                return connection
            connection.close()
        return None

    def _keep(self, origin: Origin, connection: http.client.HTTPConnection) -> None:
        with self._lock:
            queue = self._idle.setdefault(origin, deque())
            kept = not self._closed and len(queue) < self._max_idle
            if kept:
                queue.append((connection, time.monotonic()))
        if not kept:
            connection.close()

    def _connected(
        self, origin: Origin, request: HttpRequest
    ) -> http.client.HTTPConnection:
        connection = self._new(origin, request.connect_timeout)
        failure: TransportError
        try:
            connection.connect()
            return connection
        except TimeoutError:
            failure = RequestTimeoutError(
                f"no connection within {request.connect_timeout:g} s", sent=False
            )
        except ssl.SSLCertVerificationError as error:
            failure = TlsError(
                f"the certificate of {origin[1]} was refused: {error.verify_message}"
            )
        except OSError as error:
            failure = ConnectError(
                f"no connection to {origin[1]}:{origin[2]}: {error.strerror or error}"
            )
        except BaseException:
            connection.close()
            raise
        connection.close()
        raise failure

    def _new(self, origin: Origin, timeout: float) -> http.client.HTTPConnection:
        scheme, host, port = origin
        proxy = self._proxy_for(scheme, host)
        if scheme == "http":
            if proxy is None:
                return http.client.HTTPConnection(host, port, timeout=timeout)
            return http.client.HTTPConnection(
                _host(proxy), proxy.port or 80, timeout=timeout
            )
        context = self._context()
        if proxy is None:
            return http.client.HTTPSConnection(
                host, port, timeout=timeout, context=context
            )
        tunnel = http.client.HTTPSConnection(
            _host(proxy), proxy.port or 80, timeout=timeout, context=context
        )
        tunnel.set_tunnel(host, port, headers=_proxy_authorization(proxy))
        return tunnel

    def _context(self) -> ssl.SSLContext:
        with self._lock:
            if self._ssl_context is None:
                self._ssl_context = ssl.create_default_context()
            return self._ssl_context

    def _target(self, url: SplitResult, origin: Origin) -> tuple[str, dict[str, str]]:
        """Return what the request line names and the headers that a proxy wants."""
        path = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
        proxy = self._proxy_for(url.scheme, origin[1]) if url.scheme == "http" else None
        if proxy is None:
            return path, {}
        return f"http://{url.netloc}{path}", _proxy_authorization(proxy)

    def _proxy_for(self, scheme: str, host: str) -> SplitResult | None:
        address = (
            self._proxy if self._proxy is not None else _environment_proxy(scheme, host)
        )
        return (
            urlsplit(address if "//" in address else f"http://{address}")
            if address
            else None
        )

    def __repr__(self) -> str:
        idle = sum(map(len, list(self._idle.values())))
        return f"<HttpTransport, {idle} connections idle>"


def _exchange(
    connection: http.client.HTTPConnection,
    target: tuple[str, dict[str, str]],
    request: HttpRequest,
) -> tuple[HttpAnswer, bool]:
    path, proxy_headers = target
    connection.sock.settimeout(request.read_timeout)
    headers = {**request.headers, **proxy_headers}
    body = request.body
    if body is None or isinstance(body, bytes):
        connection.request(request.method, path, body, headers)
    else:
        chunked = body.length is None
        headers["Transfer-Encoding" if chunked else "Content-Length"] = (
            "chunked" if chunked else str(body.length)
        )
        connection.request(
            request.method, path, iter(body), headers, encode_chunked=chunked
        )
    with connection.getresponse() as response:
        content = response.read()
        names = {name.lower(): value for name, value in response.headers.items()}
        return HttpAnswer(response.status, names, content), not response.will_close


def _has_news(connected: socket.socket) -> bool:
    """Tell whether an idle connection was closed by its other end, or speaks out of
    turn.
    """
    if not hasattr(select, "poll"):
        return bool(select.select([connected], [], [], 0)[0])
    poll = select.poll()
    poll.register(connected, select.POLLIN)
    return bool(poll.poll(0))


def _host(proxy: SplitResult) -> str:
    if proxy.scheme != "http" or not proxy.hostname:
        raise SdkError(
            "a proxy's address begins with http://: for others bring your own transport"
        )
    return proxy.hostname


def _proxy_authorization(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": "Basic " + b64encode(pair.encode()).decode()}


def _environment_proxy(scheme: str, host: str) -> str | None:
    variable = f"{scheme}_proxy"
    address = os.environ.get(variable) or (
        os.environ.get(variable.upper()) if scheme == "https" else None
    )
    if not address:
        return None
    # 20 ms that only users of proxies should pay for.
    from urllib.request import proxy_bypass

    return None if proxy_bypass(host) else address
