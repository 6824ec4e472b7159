"""The HTTP side of the gateway: reads, judges, records and answers calls, in a thread of its own."""

from __future__ import annotations

import asyncio
import itertools
import socket
import struct
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import uvicorn
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from uvicorn.protocols.http.h11_impl import H11Protocol

from generator.sandbox import answers
from generator.sandbox.answers import Answer
from generator.sandbox.checks import Rules, judge
from generator.sandbox.faults import Delay, Drop, Effect, FaultPlan, Refuse, Respond
from generator.sandbox.reading import read_call
from generator.sandbox.received import Received, Refusal

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable
    from pathlib import Path

    from starlette.types import Receive, Scope, Send

    from generator.ir import Operation

_LARGEST_HEAD = 8 << 20  # a GET call carries all its parameters in the first line
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Application:
    """The ASGI application: one call at a time through read, judge, record and answer."""

    def __init__(
        self,
        rules: Rules,
        faults: FaultPlan,
        mounts: tuple[str, ...],
        journal: deque[Received],
        on_call: Callable[[Received], None],
    ) -> None:
        self._rules = rules
        self._faults = faults
        self._mounts = mounts
        self._journal = journal
        self._on_call = on_call
        self._numbers = itertools.count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one call."""
        try:
            call = await read_call(Request(scope, receive), self._mounts, self._rules.clock.now())
        except ClientDisconnect:
            return
        refusal = judge(self._rules, call)
        effect = self._faults.strike(call.api_name)
        name = type(effect).__name__.lower() if effect else ""
        call = replace(call, refusal=refusal, effect=name)
        self._journal.append(call)
        self._on_call(call)
        if isinstance(effect, Delay):
            await asyncio.sleep(effect.seconds)
        answer = self._answer(call, effect)
        if isinstance(effect, Drop):
            await self._drop(effect, answer, scope, receive, send)
        else:
            await self._response(answer)(scope, receive, send)

    def _answer(self, call: Received, effect: Effect | None) -> Answer:
        request_id = f"{next(self._numbers):024x}"
        if isinstance(effect, Respond):
            return Answer(effect.body, effect.status, effect.content_type, effect.headers)
        if isinstance(effect, Refuse):
            refusal = Refusal(effect.code, effect.message)
            answer = self._refused(call, refusal, request_id)
            return replace(answer, status=effect.status, headers=effect.headers)
        if call.refusal:
            return self._refused(call, call.refusal, request_id)
        operation = answers.shown(self._rules.operations[call.api_name], call)
        if not isinstance(effect, Drop):
            self._issue_tokens(operation)
        return answers.success(self._rules.platform, operation, request_id)

    def _refused(self, call: Received, refusal: Refusal, request_id: str) -> Answer:
        return answers.refused(self._rules.platform, refusal, request_id, is_top=call.is_top)

    def _issue_tokens(self, operation: Operation) -> None:
        if not any(field.name.text == "access_token" for field in operation.response):
            return
        example = answers.example_object(operation)
        for name in ("access_token", "refresh_token"):
            if token := example.get(name):
                self._rules.tokens.issue(str(token))

    def _response(self, answer: Answer) -> Response:
        response = Response(answer.body, answer.status, dict(answer.headers))
        response.headers["content-type"] = answer.content_type
        response.headers["date"] = self._rules.clock.http_date()
        return response

    async def _drop(
        self, effect: Drop, answer: Answer, scope: Scope, receive: Receive, send: Send
    ) -> None:
        transport: asyncio.Transport = scope["state"]["transport"]
        if effect.how == "truncate":
            head = {"type": "http.response.start", "status": answer.status}
            await send(head | {"headers": self._response(answer).raw_headers})
            half = answer.body[: len(answer.body) // 2]
            await send({"type": "http.response.body", "body": half, "more_body": True})
            transport.close()
        else:
            if effect.how == "reset":
                connection = transport.get_extra_info("socket")
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


class _Protocol(H11Protocol):
    """Hands each connection to the application, which must be able to drop it."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        # asyncio does this only for listeners whose protocol is named; without it, calls that
        # follow each other on one connection take 40 ms each.
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.app_state = {**self.app_state, "transport": transport}


class ServerThread:
    """A uvicorn server on a socket that is open already, in a thread of its own."""

    def __init__(
        self,
        application: Application,
        listener: socket.socket,
        tls: tuple[Path, Path] | None,
    ) -> None:
        certificate: dict[str, Any] = (
            {"ssl_certfile": tls[0], "ssl_keyfile": tls[1]} if tls is not None else {}
        )
        config = uvicorn.Config(
            application,
            http=_Protocol,
            ws="none",
            loop="asyncio",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="critical",
            access_log=False,
            date_header=False,
            server_header=False,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=_LARGEST_HEAD,
            **certificate,
        )
        config.load()  # here, so that a bad certificate is the caller's exception
        self._listener = listener
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="sandbox-gateway", daemon=True)

    def start(self) -> None:
        """Serve; the socket listens already, so that no caller needs to wait."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and end the thread."""
        self._server.should_exit = True
        self._thread.join()

    def wait(self) -> None:
        """Return when the server ends."""
        self._thread.join()

    def _run(self) -> None:
        self._server.run(sockets=[self._listener])
