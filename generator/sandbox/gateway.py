"""The sandbox gateway as a value: start it, call it, tell it what goes wrong, ask what it received."""

from __future__ import annotations

import socket
from collections import deque
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from generator.sandbox.checks import Rules
from generator.sandbox.clock import Clock
from generator.sandbox.faults import Effect, Fault, FaultPlan
from generator.sandbox.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from types import TracebackType

    from generator.ir import Platform
    from generator.sandbox.received import Received
    from generator.sandbox.server import ServerThread

_USUAL_MOUNTS = ("/rest", "/sync")


class SandboxGateway:
    """Answers a platform's calls on this machine; a context manager, safe for threads."""

    def __init__(
        self,
        platform: Platform,
        *,
        app_key: str,
        app_secret: str,
        tokens: Iterable[str] = (),
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Clock | None = None,
        seed: int = 0,
        tls: tuple[Path, Path] | None = None,
        history: int | None = None,
        on_call: Callable[[Received], None] = lambda call: None,
    ) -> None:
        """Prepare a gateway; `tls` is a certificate and its key, `history` how many calls to keep."""
        self.platform = platform
        self.clock = clock or Clock()
        self._tokens = Tokens(tokens)
        operations = {operation.path: operation for operation in platform.operations}
        self._rules = Rules(platform, app_key, app_secret, self._tokens, self.clock, operations)
        self._faults = FaultPlan(seed)
        self._journal: deque[Received] = deque(maxlen=history)
        self._host, self._port, self._tls, self._on_call = host, port, tls, on_call
        self._server: ServerThread | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Listen and serve; returns at once."""
        from generator.sandbox.server import Application, ServerThread  # needs the extra

        application = Application(
            self._rules, self._faults, self._mounts(), self._journal, self._on_call
        )
        listener = socket.create_server((self._host, self._port), backlog=1024)
        try:
            self._server = ServerThread(application, listener, self._tls)
        except BaseException:
            listener.close()
            raise
        self._port = listener.getsockname()[1]
        self._server.start()

    def stop(self) -> None:
        """Close every connection and stop serving."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def wait(self) -> None:
        """Serve until something else ends the server."""
        if self._server is not None:
            self._server.wait()

    @property
    def address(self) -> str:
        """Scheme, host and port."""
        return f"http{'s' if self._tls else ''}://{self._host}:{self._port}"

    @property
    def url(self) -> str:
        """The gateway's URL, to which an API path is added."""
        return self.address + urlsplit(self.platform.gateway("api").url).path

    @property
    def sync_url(self) -> str:
        """The URL of TOP calls, whose name is the parameter `method`."""
        return f"{self.address}/sync"

    @property
    def requests(self) -> tuple[Received, ...]:
        """What it received, in order."""
        return tuple(self._journal)

    def clear(self) -> None:
        """Forget what it received, and let nothing go wrong any more."""
        self._journal.clear()
        self._faults.clear()

    def inject(
        self,
        effect: Effect,
        *,
        path: str | None = None,
        times: int | None = None,
        probability: float = 1.0,
    ) -> None:
        """Let something go wrong: for a path or all, some times or always, with a probability."""
        self._faults.add(Fault(effect, path, times, probability))

    def accept(self, token: str) -> None:
        """Take calls with this token from now on."""
        self._tokens.issue(token)

    def expire(self, token: str) -> None:
        """Refuse calls with this token until it is issued again."""
        self._tokens.expire(token)

    def _mounts(self) -> tuple[str, ...]:
        hosts = [host for operation in self.platform.operations for host in operation.hosts]
        paths = {urlsplit(gateway.url).path for gateway in (*self.platform.gateways, *hosts)}
        return tuple(sorted(paths | {*_USUAL_MOUNTS}, key=lambda path: (-len(path), path)))
