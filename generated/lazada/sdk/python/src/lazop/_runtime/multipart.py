"""Uploads: file parts from bytes, text, paths and streams, sent piece by piece and
never read whole.
"""

from __future__ import annotations

import os
from typing import IO, TypeAlias

from .errors import ParameterError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

FileContent: TypeAlias = (
    bytes | bytearray | memoryview | str | os.PathLike[str] | IO[bytes] | IO[str]
)
FileInput: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)

PIECE = 256 * 1024


class FilePart:
    """One file of a call. `length` is None where only reading to the end would tell."""

    __slots__ = ("_content", "_start", "filename", "length", "mime")

    def __init__(self, field: str, value: FileInput) -> None:
        filename, content, mime = _named(value)
        self.filename = filename or _filename(content) or field
        self.mime = mime or _mime(self.filename)
        self._content = content.encode() if isinstance(content, str) else content
        self._start = _position(self._content)
        self.length = _length(field, self._content, self._start)

    @property
    def repeatable(self) -> bool:
        """Whether the part can be sent a second time."""
        return self._start is not None or not hasattr(self._content, "read")

    def pieces(self) -> Iterator[bytes]:
        """Yield the content, from its start."""
        content = self._content
        if isinstance(content, bytes | bytearray | memoryview):
            yield bytes(content)
        elif isinstance(content, os.PathLike):
            with open(content, "rb") as stream:
                yield from self._read(stream)
        else:
            if self._start is not None:
                content.seek(self._start)
            yield from self._read(content)

    def _read(self, stream: IO[bytes] | IO[str]) -> Iterator[bytes]:
        left = self.length
        while left is None or left > 0:
            piece = stream.read(PIECE if left is None else min(PIECE, left))
            if not piece:
                break
            data = piece.encode() if isinstance(piece, str) else piece
            if left is not None:
                left -= len(data)
            yield data
        if left:
            raise OSError(
                f'the file "{self.filename}" became shorter while it was sent'
            )

    def __repr__(self) -> str:
        return f"<FilePart {self.filename!r}, {self.length} bytes>"


class MultipartBody:
    """A `multipart/form-data` body: its text fields, then its files."""

    __slots__ = ("_closing", "_files", "_lead", "boundary", "length", "repeatable")

    def __init__(
        self, fields: Mapping[str, str], files: Mapping[str, FilePart]
    ) -> None:
        self.boundary = os.urandom(16).hex()
        self._lead = b"".join(
            self._field(name, value) for name, value in fields.items()
        )
        self._files = [(self._head(name, part), part) for name, part in files.items()]
        self._closing = f"--{self.boundary}--\r\n".encode()
        self.repeatable = all(part.repeatable for part in files.values())
        self.length = self._total()

    @property
    def content_type(self) -> str:
        """The value of the `Content-Type` header."""
        return f"multipart/form-data; boundary={self.boundary}"

    def __iter__(self) -> Iterator[bytes]:
        yield self._lead
        for head, part in self._files:
            yield head
            yield from part.pieces()
            yield b"\r\n"
        yield self._closing

    def _total(self) -> int | None:
        total = len(self._lead) + len(self._closing)
        for head, part in self._files:
            if part.length is None:
                return None
            total += len(head) + part.length + 2
        return total

    def _field(self, name: str, value: str) -> bytes:
        disposition = f'form-data; name="{_quoted(name)}"'
        head = f"--{self.boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"
        return f"{head}{value}\r\n".encode()

    def _head(self, name: str, part: FilePart) -> bytes:
        disposition = (
            f'form-data; name="{_quoted(name)}"; filename="{_quoted(part.filename)}"'
        )
        return (
            f"--{self.boundary}\r\nContent-Disposition: {disposition}\r\n"
            f"Content-Type: {_header(part.mime)}\r\n\r\n"
        ).encode()


def _named(value: FileInput) -> tuple[str | None, FileContent, str | None]:
    if not isinstance(value, tuple):
        return None, value, None
    if len(value) == 2:
        return value[0], value[1], None
    return value


def _filename(content: FileContent) -> str | None:
    name = (
        os.fspath(content)
        if isinstance(content, os.PathLike)
        else getattr(content, "name", None)
    )
    return os.path.basename(name) or None if isinstance(name, str) else None


def _mime(filename: str) -> str:
    import mimetypes  # 13 ms that only uploads should pay for

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _position(content: Any) -> int | None:
    """Where a stream stands, if its length can be told and it can be set back there."""
    if not hasattr(content, "seekable") or hasattr(content, "encoding"):
        return None
    position: int | None = content.tell() if content.seekable() else None
    return position


def _length(field: str, content: Any, start: int | None) -> int | None:
    if isinstance(content, memoryview):
        return content.nbytes
    if isinstance(content, bytes | bytearray):
        return len(content)
    if isinstance(content, os.PathLike):
        return os.stat(content).st_size
    if not hasattr(content, "read"):
        raise ParameterError(
            "parameter-value",
            f'the file "{field}" is of {type(content)!r}, which cannot be read',
        )
    if start is None:
        return None
    end: int = content.seek(0, os.SEEK_END)
    content.seek(start)
    return end - start


def _quoted(text: str) -> str:
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _header(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        raise ParameterError("parameter-value", f"{text!r} is not a media type")
    return text
