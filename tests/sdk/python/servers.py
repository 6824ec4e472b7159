"""Small servers on this machine for the transports' tests: a proxy, and one that answers over TLS."""

from __future__ import annotations

import json
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import pytest

ANSWER = json.dumps({"code": "0", "item_id": "5"}).encode()


class Server(ThreadingTCPServer):
    """A server that remembers what it was asked, and how many connections it has."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, handler: Any, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self._handler = handler
        self.context = context
        self.heads: list[str] = []
        self.connections = 0

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def finish_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        with suppress(OSError):
            if self.context is None:
                self._handler(request, client_address, self)
                return
            with self.context.wrap_socket(
                request, server_side=True, do_handshake_on_connect=False
            ) as secured:
                secured.do_handshake()
                self._handler(secured, client_address, self)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke is what some tests are about."""


class Answering(BaseHTTPRequestHandler):
    """Answers every call alike."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.heads.append(f"{self.requestline}\n{self.headers}")
        self.send_response(200)
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    do_POST = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class Proxying(StreamRequestHandler):
    """Passes TLS through, answers plain calls itself, and wants a password."""

    server: Server

    def handle(self) -> None:
        while first := self.rfile.readline().decode():
            lines = [first, *iter(lambda: self.rfile.readline().decode(), "\r\n")]
            self.server.heads.append("".join(lines))
            if not any(line.startswith("Proxy-Authorization: Basic dTpwQA==") for line in lines):
                self.wfile.write(
                    b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
                )
                return
            if first.startswith("CONNECT"):
                self.tunnel(first.split()[1])
                return
            self.wfile.write(
                b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(ANSWER), ANSWER)
            )

    def tunnel(self, authority: str) -> None:
        host, port = authority.rsplit(":", 1)
        with socket.create_connection((host, int(port))) as target:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n")
            there = threading.Thread(target=pump, args=(self.connection, target), daemon=True)
            there.start()
            pump(target, self.connection)
            there.join(5)


def pump(source: socket.socket, target: socket.socket) -> None:
    """Hand on bytes until an end closes."""
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Serve as long as the block lasts."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's TLS context for 127.0.0.1, and a client's that trusts it."""
    if not shutil.which("openssl"):
        pytest.skip("NOT RUN: no openssl here")
    key, own = folder / "key.pem", folder / "own.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
    ]
    command += ["-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(own)]  # fmt: skip
    subprocess.run(
        [*command, "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True
    )
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(own, key)
    return server, ssl.create_default_context(cafile=str(own))
