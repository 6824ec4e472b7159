"""The SDK's reading of HTTP/1.1, byte by byte, beside the standard library's."""

from __future__ import annotations

import http.client
import io
import random
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

JSON = b'{"code": "0"}'
SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\nA: b\r\n\r\n" + JSON

# What comes, to which method, with what content, and whether the connection serves again.
WHOLE: dict[str, tuple[bytes, str, int, bytes, bool]] = {
    "sized": (SIZED, "GET", 200, JSON, True),
    "no reason": (b"HTTP/1.1 200\r\ncontent-length:13\r\n\r\n" + JSON, "GET", 200, JSON, True),
    "empty reason": (b"HTTP/1.1 500 \r\nContent-Length: 0\r\n\r\n", "GET", 500, b"", True),
    "chunked": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cod\r\n8;x=\"y\"\r\ne\": \"0\"}\r\n0\r\n\r\n",
        "POST", 200, JSON, True,
    ),
    "chunked with a trailer": (
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\nD \r\n" + JSON + b"\r\n0\r\nA: b\r\nC: d\r\n\r\n",
        "POST", 200, JSON, True,
    ),
    "chunked and sized": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n" + JSON + b"\r\n0\r\n\r\n",
        "POST", 200, JSON, False,
    ),
    "two lengths alike": (b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n" + SIZED[17:], "GET", 200, JSON, True),
    "announced": (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + SIZED, "POST", 200, JSON, True),
    "to HEAD": (b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n", "HEAD", 200, b"", True),
    "204": (b"HTTP/1.1 204 No Content\r\n\r\n", "GET", 204, b"", True),
    "304": (b"HTTP/1.1 304 Not Modified\r\nContent-Length: 13\r\n\r\n", "GET", 304, b"", True),
    "closing": (b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 13\r\n\r\n" + JSON, "GET", 200, JSON, False),
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\nContent-Length: 13\r\n\r\n" + JSON, "GET", 200, JSON, False),
    "HTTP/1.0 that stays": (
        b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 13\r\n\r\n" + JSON, "GET", 200, JSON, True,
    ),
    "until it is closed": (b"HTTP/1.1 200 OK\r\n\r\n" + JSON, "GET", 200, JSON, False),
}  # fmt: skip

BROKEN = {
    "nothing": b"",
    "no HTTP": b"SSH-2.0-x\r\n\r\n",
    "HTTP/2": b"HTTP/2 200\r\n\r\n",
    "upgrade": b"HTTP/1.1 101 Switching\r\n\r\n",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "half a content": SIZED[:-1],
    "half a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n" + JSON[:5],
    "no last chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n" + JSON + b"\r\n",
    "no end of the trailer": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n",
    "no chunk's end": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n" + JSON,
    "a chunk's size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\n12345\r\n0\r\n\r\n",
    "a negative chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n12345\r\n0\r\n\r\n",
    "another coding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "lengths that differ": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 13\r\n\r\n" + JSON,
    "a length": b"HTTP/1.1 200 OK\r\nContent-Length: +13\r\n\r\n" + JSON,
    "an endless length": b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n" + JSON,
    "a header with a space": b"HTTP/1.1 200 OK\r\nContent-Length : 13\r\n\r\n" + JSON,
    "a header without a name": b"HTTP/1.1 200 OK\r\n: 13\r\n\r\n" + JSON,
    "an endless head": b"HTTP/1.1 200 OK\r\nA: " + b"x" * 300_000,
    "an endless chunk size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 300_000,
}  # fmt: skip


@pytest.fixture
def http1(depot: Any) -> Any:
    return import_module("depot._runtime.http1")


def read(http1: Any, method: str, pieces: list[bytes]) -> Any:
    reader = http1.AnswerReader(method)
    for number, piece in enumerate(pieces):
        if reader.feed(piece):
            assert not any(pieces[number + 1 :]), "it stopped before the answer's end"
            return reader
    raise AssertionError("the answer has no end")


@pytest.mark.parametrize("case", WHOLE)
def test_answers_are_read_whole_however_they_are_cut(http1: Any, case: str) -> None:
    data, method, status, content, reusable = WHOLE[case]
    single = [data[at : at + 1] for at in range(len(data))]
    cuts = [single, *([data[:at], data[at:]] for at in range(1, len(data)))]
    for pieces in ([data], *cuts):
        reader = read(http1, method, [*pieces, b""])
        answer = reader.answer
        found = (answer.status, answer.content, reader.reusable)
        assert found == (status, content, reusable), pieces


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_whole_answer_is_refused(depot: Any, http1: Any, case: str) -> None:
    data = BROKEN[case]
    for size in (1 if len(data) < 1000 else 4000, len(data) or 1):
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        with pytest.raises(depot.ConnectionLostError, match="the connection broke"):
            read(http1, "POST", [*pieces, b""])


def test_more_than_the_answer_ends_the_connection(http1: Any) -> None:
    chunked = WHOLE["chunked"][0]
    for data in (SIZED, chunked):
        reader = http1.AnswerReader("GET")
        assert reader.feed(data + b"HTTP/1.1 200")
        assert (reader.answer.content, reader.reusable) == (JSON, False)


def test_headers(http1: Any) -> None:
    data = b"HTTP/1.1 200 OK\r\nX-A:  1 \t\r\nx-a: 2\r\nEmpty:\r\nUtf: \xc3\xa9\r\nContent-Length: 0\r\n\r\n"
    answer = read(http1, "GET", [data]).answer
    expected = {"x-a": "1, 2", "empty": "", "utf": "\xc3\xa9", "content-length": "0"}
    assert answer.headers == expected


def random_answer(chance: random.Random) -> bytes:
    """An answer of a kind that the standard library reads rightly."""
    content = chance.randbytes(chance.randrange(300))
    lines = [f"HTTP/1.{chance.randrange(2)} {chance.choice((200, 404, 503))} {chance.choice(('', 'Any reason'))}"]  # fmt: skip
    lines += [f"X-{number}: {'v' * number}" for number in range(chance.randrange(6))]
    lines += chance.choice(([], ["Connection: close"], ["Connection: keep-alive"]))
    form = chance.randrange(3)
    if form == 0:
        lines.append(f"Content-Length: {len(content)}")
    elif form == 1:
        lines.append("Transfer-Encoding: chunked")
        pieces, at = b"", 0
        while at < len(content):
            piece = content[at : at + chance.randrange(1, 90)]
            pieces += b"%x\r\n%b\r\n" % (len(piece), piece)
            at += len(piece)
        content = pieces + b"0\r\n\r\n"
    chance.shuffle(rest := lines[1:])
    return "\r\n".join([lines[0], *rest, "", ""]).encode() + content


class FakeSocket:
    """What the standard library reads an answer from."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, mode: str) -> io.BytesIO:
        return io.BytesIO(self._data)


def test_it_reads_as_the_standard_library_does(http1: Any, figure: Callable[[str], None]) -> None:
    chance = random.Random(5)
    count = 1000
    for _ in range(count):
        data = random_answer(chance)
        theirs = http.client.HTTPResponse(FakeSocket(data), method="POST")  # type: ignore[arg-type]
        theirs.begin()
        ours = read(http1, "POST", [data, b""])
        assert ours.answer.content == theirs.read(), data
        assert ours.answer.status == theirs.status
        assert ours.reusable == (not theirs.will_close), data
        assert ours.answer.headers == {name.lower(): v for name, v in theirs.getheaders()}
    figure(f"python: {count} random answers read as http.client reads them")


def test_requests(depot: Any, http1: Any) -> None:
    first, rest = http1.request_bytes("POST", "/a?b", {"Host": "h"}, b"x=1")
    assert first == b"POST /a?b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nx=1"
    assert not list(rest)
    for target, value in (
        ("/a b", "h"), ("/a\r\nB: c", "h"), ("/é", "h"), ("", "h"),
        ("/a", "h\r\nB: c"), ("/a", "h\nB"), ("/a", "h\rB"), ("/a", "h\0"), ("/a", "裙"),
    ):  # fmt: skip
        with pytest.raises(depot.ParameterError, match="cannot be sent"):
            http1.request_bytes("GET", target, {"Host": value})


@pytest.mark.parametrize("url", ["ftp://h/rest", "h/rest", "http://:80/rest", "http://h:port/rest"])
def test_an_address_that_is_none_is_refused(depot: Any, url: str) -> None:
    client = depot.DepotClient(url, "k", "s")
    with pytest.raises(depot.ParameterError, match="address"):
        client.item.get(item_id=1)
