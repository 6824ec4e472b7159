"""The default transport of tasks: kept connections on asyncio's event loop."""

from __future__ import annotations

import asyncio
from collections import deque

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
    from typing import Any

    from .errors import TransportError
    from .messages import HttpAnswer, HttpRequest


class AsyncHttpTransport:
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
        max_idle: int = 256,
        keep_alive: float = 20.0,
    ) -> None:
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._max_idle = max_idle
        self._keep_alive = keep_alive
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pools: dict[str, _Pool] = {}
        self._closed = False

    async def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Send a request and return its answer."""
        if self._closed:
            raise SdkError("the client is closed")
        base, target = split_url(request.url)
        pool = self._pool(base)
        headers = {**pool.route.headers, **request.headers}
        target = pool.route.prefix + target
        first, rest = request_bytes(request.method, target, headers, request.body)
        connection = self._kept(pool) or await self._connected(pool.route, request)
        failure: TransportError
        try:
            answer = await connection.exchange(
                request.method, first, rest, request.read_timeout
            )
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

    async def close(self) -> None:
        """Close every idle connection; those in use close when their call ends."""
        self._closed = True
        pools = self._pools if self._loop is asyncio.get_running_loop() else {}
        idle = [each for pool in pools.values() for each in pool.idle]
        self._pools = {}
        for connection in idle:
            connection.close()
        for connection in idle:
            await connection.lost

    def _pool(self, base: str) -> _Pool:
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            # Connections live and end with their loop, and a forked child has its own.
            self._pools, self._loop = {}, loop
        pool = self._pools.get(base)
        if pool is None:
            pool = self._pools[base] = _Pool(Route(base, self._proxy))
        return pool

    def _kept(self, pool: _Pool) -> _Connection | None:
        oldest = asyncio.get_running_loop().time() - self._keep_alive
        while pool.idle:
            connection = pool.idle.pop()
            if connection.reusable and connection.since > oldest:
                return connection
            connection.close()
        return None

    def _keep(self, pool: _Pool, connection: _Connection) -> None:
        full = len(pool.idle) >= self._max_idle
        if self._closed or full or not connection.reusable:
            connection.close()
        else:
            connection.since = asyncio.get_running_loop().time()
            pool.idle.append(connection)
            while pool.idle[0].since < connection.since - self._keep_alive:
                pool.idle.popleft().close()

    async def _connected(self, route: Route, request: HttpRequest) -> _Connection:
        failure: TransportError
        try:
            async with asyncio.timeout(request.connect_timeout):
                return await self._connect(route, request.connect_timeout)
        except (OSError, ConnectionLostError) as error:
            failure = connect_failure(error, route, request)
        raise failure

    async def _connect(self, route: Route, limit: float) -> _Connection:
        loop = asyncio.get_running_loop()
        context = self._context() if route.is_tls else None
        host, port = route.address
        straight = context is not None and route.tunnel is None
        _, connection = await loop.create_connection(
            lambda: _Connection(loop),
            host,
            port,
            ssl=context if straight else None,
            server_hostname=route.host if straight else None,
            happy_eyeballs_delay=0.25,
        )
        if context is None or route.tunnel is None:
            return connection
        try:
            await connection.pass_through(route, route.tunnel, context, limit)
        except BaseException:
            connection.close()
            raise
        return connection

    def _context(self) -> ssl.SSLContext:
        if self._ssl_context is None:
            import ssl

            self._ssl_context = ssl.create_default_context()
            self._ssl_context.set_alpn_protocols(["http/1.1"])
        return self._ssl_context

    def __repr__(self) -> str:
        idle = sum(len(pool.idle) for pool in self._pools.values())
        return f"<AsyncHttpTransport, {idle} connections idle>"


class _Pool:
    """The idle connections to one host; the last idled least."""

    __slots__ = ("idle", "route")

    def __init__(self, route: Route) -> None:
        self.route = route
        self.idle: deque[_Connection] = deque()


class _Connection(asyncio.Protocol):
    """A connection, which one call at a time uses.

    `lost` is done when it is closed and its socket is free.
    """

    _transport: asyncio.Transport

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._reader: AnswerReader | None = None
        self._done: asyncio.Future[None] | None = None
        self._failure: Exception | None = None
        self._writable: asyncio.Future[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._limit = 0.0
        self.lost: asyncio.Future[None] = loop.create_future()
        self.reusable = True
        self.since = 0.0

    async def exchange(
        self, method: str, first: bytes, rest: Iterable[bytes], limit: float
    ) -> HttpAnswer:
        """Send a request and read its answer; each step may last as long as the time
        limit.
        """
        reader = self._reader = AnswerReader(method)
        done = self._done = self._loop.create_future()
        self._limit = limit
        self._timer = self._loop.call_later(limit, self._late)
        try:
            self._transport.write(first)
            if rest:
                await self._upload(iter(rest), done)
            await done
        finally:
            self._done = None
            self._timer.cancel()
        if self._failure is not None:
            raise self._failure
        self.reusable = self.reusable and reader.reusable
        return reader.answer

    async def pass_through(
        self,
        route: Route,
        headers: dict[str, str],
        context: ssl.SSLContext,
        limit: float,
    ) -> None:
        """Ask a proxy for a connection to the route's host, and begin TLS on it."""
        first, rest = request_bytes("CONNECT", route.authority, headers)
        answer = await self.exchange("CONNECT", first, rest, limit)
        if not 200 <= answer.status < 300:
            raise tunnel_failure(answer.status, route)
        transport = await self._loop.start_tls(
            self._transport, self, context, server_hostname=route.host
        )
        assert transport is not None
        self._transport = transport

    def close(self) -> None:
        """Close it, whatever its state."""
        self.reusable = False
        self._transport.abort()

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if self._reader is None or self._done is None or self._done.done():
            self.close()  # it speaks out of turn
            return
        try:
            if self._reader.feed(data):
                self._finish(None)
            else:
                self._wait_on()
        except SdkError as error:
            self._finish(error)

    def eof_received(self) -> None:
        self.reusable = False
        if self._reader is not None and self._done is not None:
            try:
                self._reader.feed(b"")
            except SdkError as error:
                self._finish(error)
            else:
                self._finish(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self.reusable = False
        self._finish(exc or ConnectionResetError())
        self.resume_writing()
        if not self.lost.done():
            self.lost.set_result(None)

    def pause_writing(self) -> None:
        self._writable = self._loop.create_future()

    def resume_writing(self) -> None:
        if self._writable is not None and not self._writable.done():
            self._writable.set_result(None)
        self._writable = None

    async def _upload(
        self, pieces: Iterable[bytes], done: asyncio.Future[None]
    ) -> None:
        """Send a body; its files are read in a thread, for disks are slow."""
        iterator = iter(pieces)
        while piece := await asyncio.to_thread(next, iterator, None):
            if self._writable is not None:
                await asyncio.wait(
                    (self._writable, done), return_when=asyncio.FIRST_COMPLETED
                )
            if done.done():
                self.reusable = False
                return
            self._transport.write(piece)
            self._wait_on()

    def _wait_on(self) -> None:
        """Begin the time limit anew."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_later(self._limit, self._late)

    def _late(self) -> None:
        self._finish(TimeoutError())

    def _finish(self, failure: Exception | None) -> None:
        if self._done is not None and not self._done.done():
            self._failure = failure
            self._done.set_result(None)
