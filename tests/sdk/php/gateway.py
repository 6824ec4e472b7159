"""A gateway on the loopback that misbehaves as it is told and remembers what reached it."""

import json
import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO
from urllib.parse import parse_qsl, urlsplit

Behaviour = Callable[["Exchange"], bool]
"""Answers a request, and says whether the connection stays open."""


@dataclass(frozen=True)
class Received:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int

    @property
    def parameters(self) -> dict[str, str]:
        text = urlsplit(self.path).query if self.method == "GET" else self.body.decode()
        return dict(parse_qsl(text, keep_blank_values=True, strict_parsing=True))


@dataclass(frozen=True)
class Exchange:
    """A request and the connection on which its answer is due."""

    request: Received
    connection: socket.socket


def answer(
    body: object,
    status: int = 200,
    content_type: str = "application/json;charset=UTF-8",
    headers: dict[str, str] | None = None,
) -> Behaviour:
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    content = text.encode()
    lines = {"Content-Type": content_type, "Content-Length": str(len(content)), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())

    def behave(exchange: Exchange) -> bool:
        exchange.connection.sendall(f"HTTP/1.1 {status} Status\r\n{head}\r\n".encode() + content)
        return True

    return behave


def reset(exchange: Exchange) -> bool:
    """Read the request, then break the connection without a word."""
    exchange.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def truncated(exchange: Exchange) -> bool:
    exchange.connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"code":')
    return False


def silent(seconds: float) -> Behaviour:
    def behave(exchange: Exchange) -> bool:
        time.sleep(seconds)
        return False

    return behave


@dataclass
class FaultGateway:
    """Serves `/<case>/…` by the case's behaviours, one a request, the last one for ever."""

    certificate: Path | None = None
    cases: dict[str, list[Behaviour]] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)

    def __enter__(self) -> "FaultGateway":
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._served: Counter[str] = Counter()
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.close()

    def url(self, case: str, *behaviours: Behaviour) -> str:
        self.cases[case] = list(behaviours)
        scheme = "https" if self.certificate else "http"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}/{case}"

    def of(self, case: str) -> list[Received]:
        return [request for request in self.received if request.path.startswith(f"/{case}/")]

    def _accept(self) -> None:
        number = 0
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            number += 1
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        try:
            with self._secured(connection) as stream, stream.makefile("rb") as reader:
                stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                while request := self._read(reader, number):
                    self.received.append(request)
                    if not self._behaviour(request)(Exchange(request, stream)):
                        return
        except OSError:
            return  # the client has gone, or trusts us not: what it makes of that is what tests look at

    def _secured(self, connection: socket.socket) -> socket.socket:
        if self.certificate is None:
            return connection
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate)
        return context.wrap_socket(connection, server_side=True)

    @staticmethod
    def _read(reader: BinaryIO, number: int) -> Received | None:
        line = reader.readline().decode().split()
        if len(line) != 3:
            return None
        headers: dict[str, str] = {}
        while text := reader.readline().decode().strip():
            name, _, value = text.partition(":")
            headers[name.lower()] = value.strip()
        body = reader.read(int(headers.get("content-length", "0")))
        return Received(line[0], line[1], headers, body, number)

    def _behaviour(self, request: Received) -> Behaviour:
        case = request.path.split("/")[1]
        behaviours = self.cases[case]
        self._served[case] += 1
        return behaviours[min(self._served[case], len(behaviours)) - 1]
