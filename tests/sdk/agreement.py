"""One answer means the same in every language: a gateway that gives the answers of `answers.json`."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

ANSWERS = Path(__file__).parents[1] / "vectors" / "answers.json"
CASES: list[dict[str, Any]] = json.loads(ANSWERS.read_text(encoding="utf-8"))["cases"]
# What a program makes of each case: once by a call that may be repeated, once by one that may not.
CALLS = ("/order/get", "/order/reverse/cancel/create")
TOKEN = "canary-token"


class Answering(ThreadingHTTPServer):
    """Answers an order's number with that case, and counts how often it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: Counter[tuple[int, str]] = Counter()

    @property
    def url(self) -> str:
        """The gateway's address."""
        return f"http://127.0.0.1:{self.server_port}/rest"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Answering

    def do_GET(self) -> None:
        self._answer(urlsplit(self.path).query)

    def do_POST(self) -> None:
        self._answer(self._body().decode())

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers["Content-Length"]))
        whole = b""
        while size := int(self.rfile.readline(), 16):
            whole += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return whole

    def _answer(self, form: str) -> None:
        number = int(parse_qs(form)["order_id"][0])
        case = CASES[number]
        self.server.asked[number, urlsplit(self.path).path.removeprefix("/rest")] += 1
        content = case["body"].encode()
        self.send_response(case["status"])
        for name, value in case.get("headers", {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def answering() -> Iterator[Answering]:
    """Run the gateway."""
    with Answering() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def expected() -> list[dict[str, Any]]:
    """What every program must say, with one repetition allowed."""
    return [
        {
            "case": case["name"],
            "call": call,
            "kind": (kind := _of(case["kind"], place)),
            **({} if kind in ("ok", "malformed") else _told(case)),
            "attempts": case["attempts"][place],
        }
        for case in CASES
        for place, call in enumerate(CALLS)
    ]


def said(lines: Sequence[Mapping[str, Any]], server: Answering) -> list[dict[str, Any]]:
    """What a program said, in the words of `expected`: only what a case tells of is compared."""
    found = []
    for index, line in enumerate(lines):
        number, call = index // len(CALLS), CALLS[index % len(CALLS)]
        case, kind = CASES[number], _kind(line["error"])
        assert TOKEN not in line["text"], (case["name"], line)
        found.append(
            {
                "case": case["name"],
                "call": call,
                "kind": kind,
                **({} if kind in ("ok", "malformed") else {n: line[n] for n in _told(case)}),
                "attempts": server.asked[number, call],
            }
        )
    return found


def _of(kind: str | list[str], place: int) -> str:
    return kind if isinstance(kind, str) else kind[place]


def _told(case: Mapping[str, Any]) -> dict[str, Any]:
    return {name: case[name] for name in ("code", "message", "retry_after") if name in case}


_KINDS = {
    "": "ok",
    "Api": "api",
    "Answer": "malformed",
    "MalformedAnswer": "malformed",
    "MalformedResponse": "malformed",
    "UnreadableAnswer": "malformed",
    "InvalidParameter": "invalid_parameter",
    "PermissionDenied": "permission",
    "RateLimit": "rate_limit",
}


def _kind(error: str) -> str:
    """The kind of an error by the name of its class, which each language ends in its own way."""
    name = error.removesuffix("Exception").removesuffix("Error")
    return _KINDS.get(name, name.lower())
