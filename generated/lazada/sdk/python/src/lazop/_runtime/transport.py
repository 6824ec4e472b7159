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
from .proxies import environment_proxy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from urllib.parse import SplitResult

    from .messages import HttpRequest

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
        self._routes: dict[str, _Route] = {}
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._closed = False

    def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        if self._closed:
            raise SdkError("the client is closed")
        route, target = self._route(request.url)
        connection = self._kept(route) or self._connected(route, request)
        failure: TransportError
        try:
            answer, reusable = _exchange(connection, route, target, request)
            if reusable:
                self._keep(route, connection)
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
        for route in list(self._routes.values()):
            while connection := route.take():
                connection[0].close()

    def __del__(self) -> None:
        # Documented programs never close their client.
        if hasattr(self, "_closed"):
            self.close()

    def _route(self, url: str) -> tuple[_Route, str]:
        """Return the way to a host, and what is asked of it."""
        if self._process != os.getpid():
            # A forked child must not speak on its parent's connections.
            self._routes, self._process = {}, os.getpid()
        start = url.find("/", url.find("://") + 3)
        base, target = (url[:start], url[start:]) if start > 0 else (url, "/")
        route = self._routes.get(base)
        if route is None:
            with self._lock:
                route = self._routes.setdefault(base, _Route(base, self._proxy))
        return route, target

    def _kept(self, route: _Route) -> http.client.HTTPConnection | None:
        while kept := route.take():
            connection, since = kept
            fresh = time.monotonic() - since < self._keep_alive
            if fresh and not _has_news(connection.sock):
                return connection
            connection.close()
        return None

    def _keep(self, route: _Route, connection: http.client.HTTPConnection) -> None:
        if len(route.idle) < self._max_idle:
            route.idle.append((connection, time.monotonic()))
        else:
            connection.close()
        if self._closed:
            self.close()

    def _connected(
        self, route: _Route, request: HttpRequest
    ) -> http.client.HTTPConnection:
        context = self._context() if route.scheme == "https" else None
        connection = route.connection(request.connect_timeout, context)
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
                f"the certificate of {route.host} was refused: {error.verify_message}"
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            failure = ConnectError(
                f"no connection to {route.host}:{route.port}: {reason}"
            )
        except BaseException:
            connection.close()
            raise
        connection.close()
        raise failure

    def _context(self) -> ssl.SSLContext:
        with self._lock:
            if self._ssl_context is None:
                self._ssl_context = ssl.create_default_context()
            return self._ssl_context

    def __repr__(self) -> str:
        idle = sum(len(route.idle) for route in list(self._routes.values()))
        return f"<HttpTransport, {idle} connections idle>"


class _Route:
    """The way to one host, by a proxy or straight, and the idle connections to it."""

    __slots__ = ("_proxy", "headers", "host", "idle", "port", "prefix", "scheme")

    def __init__(self, base: str, proxy: str | None) -> None:
        url = urlsplit(base)
        self.scheme = url.scheme
        self.host = url.hostname or ""
        self.port = url.port or DEFAULT_PORTS[url.scheme]
        address = environment_proxy(url.scheme, self.host) if proxy is None else proxy
        self._proxy = _parsed_proxy(address) if address else None
        by_proxy = self._proxy is not None and url.scheme == "http"
        self.prefix = base if by_proxy else ""
        self.headers = _authorization(self._proxy) if by_proxy else {}
        self.idle: deque[tuple[http.client.HTTPConnection, float]] = deque()

    def take(self) -> tuple[http.client.HTTPConnection, float] | None:
        """Return the connection that idled least, and since when it does."""
        try:
            return self.idle.pop()
        except IndexError:
            return None

    def connection(
        self, timeout: float, context: ssl.SSLContext | None
    ) -> http.client.HTTPConnection:
        """Return a new connection, not yet made."""
        proxy = self._proxy
        host, port = self.host, self.port
        if proxy is not None:
            host, port = proxy.hostname or "", proxy.port or 80
        if context is None:
            return http.client.HTTPConnection(host, port, timeout=timeout)
        made = http.client.HTTPSConnection(host, port, timeout=timeout, context=context)
        if proxy is not None:
            made.set_tunnel(self.host, self.port, headers=_authorization(proxy))
        return made


def _exchange(
    connection: http.client.HTTPConnection,
    route: _Route,
    target: str,
    request: HttpRequest,
) -> tuple[HttpAnswer, bool]:
    connection.sock.settimeout(request.read_timeout)
    headers = {**request.headers, **route.headers}
    path = route.prefix + target
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
        names = {name.lower(): value for name, value in response.headers.raw_items()}
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


def _parsed_proxy(address: str) -> SplitResult:
    proxy = urlsplit(address if "//" in address else f"http://{address}")
    if proxy.scheme != "http" or not proxy.hostname:
        raise SdkError(
            "a proxy's address begins with http://: for others bring your own transport"
        )
    return proxy


def _authorization(proxy: SplitResult | None) -> dict[str, str]:
    if proxy is None or proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": "Basic " + b64encode(pair.encode()).decode()}
