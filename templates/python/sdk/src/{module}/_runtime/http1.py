"""HTTP/1.1 without any I/O: the bytes of a request, and the answer that lies in the
bytes that come back.
"""

from __future__ import annotations

import re

from .errors import ConnectionLostError, ParameterError
from .messages import HttpAnswer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .multipart import MultipartBody

LONGEST_HEAD = 256 * 1024
STATUS_LINE = re.compile(r"HTTP/1\.([01]) ([1-9][0-9]{2})(?: .*)?")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?", re.DOTALL)
VISIBLE = re.compile(r"[!-~]+").fullmatch


def request_bytes(
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes | MultipartBody | None = None,
) -> tuple[bytes, Iterable[bytes]]:
    """Return what is sent first, and the pieces that follow it."""
    lines = [
        f"{method} {target} HTTP/1.1",
        *[f"{name}: {value}" for name, value in headers.items()],
    ]
    if isinstance(body, bytes):
        lines.append(f"Content-Length: {len(body)}")
    elif body is not None:
        lines.append(
            "Transfer-Encoding: chunked"
            if body.length is None
            else f"Content-Length: {body.length}"
        )
    head = _encoded(target, lines)
    if body is None:
        return head, ()
    if isinstance(body, bytes):
        return head + body, ()
    return head, _chunked(body) if body.length is None else body


class AnswerReader:
    """Reads one answer from the bytes that `feed` is given.

    `reusable` tells, at its end, whether the connection can serve another request.
    """

    __slots__ = (
        "_buffer",
        "_content",
        "_headers",
        "_length",
        "_method",
        "_status",
        "answer",
        "reusable",
    )

    answer: HttpAnswer

    def __init__(self, method: str) -> None:
        self._method = method
        self._buffer = bytearray()
        self._content: bytearray | None = None
        self._headers: dict[str, str] | None = None
        self._length: int | None = None
        self._status = 0
        self.reusable = True

    def feed(self, data: bytes) -> bool:
        """Take the bytes that came, none if the other end has closed, and tell whether
        the answer is whole.
        """
        if not data:
            return self._end()
        self._buffer += data
        if self._headers is None and not self._read_head():
            return False
        if self._length is not None:
            return self._read_content(self._length)
        return self._content is not None and self._read_chunks(self._content)

    def _end(self) -> bool:
        """Finish an answer that lasts until the connection is closed."""
        framed = self._length is not None or self._content is not None
        if self._headers is None or framed:
            raise _broken("it was closed before the whole answer had arrived")
        self.reusable = False
        return self._finish(bytes(self._buffer))

    def _read_head(self) -> bool:
        """Read the answer's head, past those that only announce it."""
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].decode("latin-1")
            del self._buffer[: end + 4]
            minor = self._read_status(head)
            if self._status >= 200:
                self._frame(minor)
                return True
        if len(self._buffer) > LONGEST_HEAD:
            raise _broken("the answer's head is too long")
        return False

    def _read_status(self, head: str) -> str:
        first, *lines = head.split("\r\n")
        status = STATUS_LINE.fullmatch(first)
        if status is None or status[2] == "101":
            raise _broken("the answer is not HTTP/1.1")
        self._status = int(status[2])
        self._headers = _headers(lines) if self._status >= 200 else None
        return status[1]

    def _frame(self, minor: str) -> None:
        """Find out where the answer ends (RFC 9112, section 6.3)."""
        headers = self._headers or {}
        connection = headers.get("connection", "").lower()
        self.reusable = (
            "close" not in connection if minor == "1" else "keep-alive" in connection
        )
        coding = headers.get("transfer-encoding")
        length = headers.get("content-length")
        if self._is_bare():
            self._length = 0
        elif coding is not None:
            if coding.lower() != "chunked":
                raise _broken("the answer's transfer encoding is unknown")
            self._content = bytearray()
            self.reusable = self.reusable and length is None
        elif length is not None:
            if not (length.isascii() and length.isdecimal() and len(length) < 16):
                raise _broken("the answer's length is not a number")
            self._length = int(length)

    def _is_bare(self) -> bool:
        return (
            self._method == "HEAD"
            or self._status in (204, 304)
            or (self._method == "CONNECT" and self._status < 300)
        )

    def _read_content(self, length: int) -> bool:
        excess = len(self._buffer) - length
        if excess < 0:
            return False
        if excess:
            self.reusable = False
        return self._finish(bytes(self._buffer[:length]))

    def _read_chunks(self, content: bytearray) -> bool:
        buffer = self._buffer
        while (end := buffer.find(b"\r\n")) >= 0:
            size = CHUNK_SIZE.fullmatch(buffer, 0, end)
            if size is None:
                raise _broken("a piece of the answer has no size")
            start, length = end + 2, int(size[1], 16)
            if not length:
                return self._read_trailer(end)
            if len(buffer) < start + length + 2:
                return False
            if buffer[start + length : start + length + 2] != b"\r\n":
                raise _broken("a piece of the answer is longer than its size")
            content += buffer[start : start + length]
            del buffer[: start + length + 2]
        if len(buffer) > LONGEST_HEAD:
            raise _broken("a piece of the answer has no size")
        return False

    def _read_trailer(self, start: int) -> bool:
        end = self._buffer.find(b"\r\n\r\n", start)
        if end < 0:
            if len(self._buffer) > LONGEST_HEAD:
                raise _broken("the answer's trailer is too long")
            return False
        if len(self._buffer) > end + 4:
            self.reusable = False
        return self._finish(bytes(self._content or b""))

    def _finish(self, content: bytes) -> bool:
        self.answer = HttpAnswer(self._status, self._headers or {}, content)
        return True


def _encoded(target: str, lines: list[str]) -> bytes:
    """Encode a head, in which no text may begin a line of its own."""
    head = "\r\n".join(lines)
    breaks = len(lines) - 1
    if (
        not VISIBLE(target)
        or head.count("\n") != breaks
        or head.count("\r") != breaks
        or "\0" in head
    ):
        raise ParameterError(
            "address", "an address or a header holds a character that cannot be sent"
        )
    try:
        return (head + "\r\n\r\n").encode("latin-1")
    except UnicodeEncodeError:
        raise ParameterError(
            "address", "a header holds a character that cannot be sent"
        ) from None


def _chunked(body: Iterable[bytes]) -> Iterator[bytes]:
    for piece in body:
        if piece:
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


def _headers(lines: list[str]) -> dict[str, str]:
    """Read header lines; a repeated one's values are joined by commas, and equal ones
    are one.
    """
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not VISIBLE(name):
            raise _broken("a header of the answer is malformed")
        name, value = name.lower(), value.strip(" \t")
        known = headers.get(name, value)
        headers[name] = value if known == value else f"{known}, {value}"
    return headers


def _broken(reason: str) -> ConnectionLostError:
    return ConnectionLostError(f"the connection broke: {reason}", sent=True)
