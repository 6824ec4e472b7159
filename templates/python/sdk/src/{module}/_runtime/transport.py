"""The default transport: kept connections, for any number of threads."""

from __future__ import annotations

import os
import select
import socket
import sys
import threading
from collections import deque
from time import monotonic

from .errors import ConnectionLostError, SdkError
from .http1 import AnswerReader, request_bytes
from .routes import (
    Route,
    connect_failure,
    exchange_failure,
    split_url,
    tunnel_failure,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

    from .errors import TransportError
    from .messages import HttpAnswer, HttpRequest

PIECE = 64 * 1024
# What a gateway does to a connection within a round trip cannot be seen in time.
TRUSTED = 0.005


class HttpTransport:
    """Sends requests over connections that are kept and reused.

    `proxy` is the address of an HTTP proxy, or empty for none; without it, the
    environment's (`HTTPS_PROXY`, `NO_PROXY`) is used. Connections that idled longer
    than `keep_alive` seconds are not trusted any more. Redirects are not followed.
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
        self._pools: dict[str, _Pool] = {}
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._closed = False

    def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        if self._closed:
            raise SdkError("the client is closed")
        base, target = split_url(request.url)
        pool = self._pool(base)
        headers = {**pool.route.headers, **request.headers}
        target = pool.route.prefix + target
        first, rest = request_bytes(request.method, target, headers, request.body)
        connection = self._kept(pool) or self._connected(pool.route, request)
        failure: TransportError
        try:
            answer = connection.exchange(request, first, rest)
        except OSError as error:
            failure = exchange_failure(error, request)
        except BaseException:
            connection.close()
            raise
        else:
            self._keep(pool, connection)
            return answer
        connection.close()
        raise failure

    def close(self) -> None:
        """Close every idle connection; those in use close when their call ends."""
        self._closed = True
        for pool in list(self._pools.values()):
            while connection := pool.take():
                connection.close()

    def __del__(self) -> None:
        # Documented programs never close their client.
        if hasattr(self, "_closed"):
            self.close()

    def _pool(self, base: str) -> _Pool:
        if self._process != os.getpid():
            # A forked child must not speak on its parent's connections, and its parent's
            # other threads may have held the lock.
            self._lock = threading.Lock()
            self._pools, self._process = {}, os.getpid()
        pool = self._pools.get(base)
        if pool is None:
            with self._lock:
                pool = self._pools.setdefault(base, _Pool(Route(base, self._proxy)))
        return pool

    def _kept(self, pool: _Pool) -> _Connection | None:
        while connection := pool.take():
            idle = monotonic() - connection.since
            if idle < TRUSTED or (
                idle < self._keep_alive and not connection.has_news()
            ):
                return connection
            connection.close()
        return None

    def _keep(self, pool: _Pool, connection: _Connection) -> None:
        if not connection.reusable or len(pool.idle) >= self._max_idle:
            connection.close()
            return
        connection.since = monotonic()
        pool.idle.append(connection)
        pool.expire(connection.since - self._keep_alive)
        if self._closed:
            self.close()

    def _connected(self, route: Route, request: HttpRequest) -> _Connection:
        failure: TransportError
        try:
            return self._connect(route, request.connect_timeout)
        except (OSError, ConnectionLostError) as error:
            failure = connect_failure(error, route, request)
        raise failure

    def _connect(self, route: Route, timeout: float) -> _Connection:
        context = self._context() if route.is_tls else None
        connected = socket.create_connection(route.address, timeout)
        try:
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if route.tunnel is not None:
                _pass_through(connected, route, route.tunnel)
            if context is not None:
                connected = context.wrap_socket(connected, server_hostname=route.host)
        except BaseException:
            connected.close()
            raise
        return _Connection(connected, timeout)

    def _context(self) -> ssl.SSLContext:
        with self._lock:
            if self._ssl_context is None:
                # Not imported by those who call without TLS.
                import ssl

                self._ssl_context = ssl.create_default_context()
                self._ssl_context.set_alpn_protocols(["http/1.1"])
            return self._ssl_context

    def __repr__(self) -> str:
        idle = sum(len(pool.idle) for pool in list(self._pools.values()))
        return f"<HttpTransport, {idle} connections idle>"


class _Pool:
    """The idle connections to one host."""

    __slots__ = ("idle", "route")

    def __init__(self, route: Route) -> None:
        self.route = route
        self.idle: deque[_Connection] = deque()

    def take(self) -> _Connection | None:
        """Return the connection that idled least."""
        try:
            return self.idle.pop()
        except IndexError:
            return None

    def expire(self, oldest: float) -> None:
        """Close those that nobody needed for so long that they are not trusted."""
        try:
            while self.idle[0].since < oldest:
                self.idle.popleft().close()
        except IndexError:
            pass


class _Connection:
    """A connection, which one call at a time uses."""

    __slots__ = ("_socket", "_timeout", "reusable", "since")

    def __init__(self, connected: socket.socket, timeout: float) -> None:
        self._socket = connected
        self._timeout = timeout
        self.reusable = True
        self.since = 0.0

    def exchange(
        self, request: HttpRequest, first: bytes, rest: Iterable[bytes]
    ) -> HttpAnswer:
        """Send a request and read its answer; each step may last as long as the
        request's time limit.
        """
        connected = self._socket
        if self._timeout != request.read_timeout:
            self._timeout = request.read_timeout
            connected.settimeout(self._timeout)
        connected.sendall(first)
        for piece in rest:
            connected.sendall(piece)
        reader = AnswerReader(request.method)
        while not reader.feed(connected.recv(PIECE)):
            pass
        self.reusable = reader.reusable
        return reader.answer

    def has_news(self) -> bool:
        """Tell whether the other end has closed an idle connection, or speaks out of
        turn.
        """
        if sys.platform != "win32" and hasattr(select, "poll"):
            poll = select.poll()
            poll.register(self._socket, select.POLLIN)
            return bool(poll.poll(0))
        return bool(select.select([self._socket], [], [], 0)[0])

    def close(self) -> None:
        """Close it, whatever its state."""
        self._socket.close()


def _pass_through(
    connected: socket.socket, route: Route, headers: dict[str, str]
) -> None:
    """Ask a proxy for a connection to the route's host."""
    connected.sendall(request_bytes("CONNECT", route.authority, headers)[0])
    reader = AnswerReader("CONNECT")
    while not reader.feed(connected.recv(PIECE)):
        pass
    if not 200 <= reader.answer.status < 300:
        raise tunnel_failure(reader.answer.status, route)
