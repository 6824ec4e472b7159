"""Reads an HTTP request into a call: parameters from query and body alike, files as hashes."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException

from generator.sandbox.received import Received, Transport, Upload
from generator.signing import RefusedParameterError, parameter_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request

# What a caller sends wrongly is an answer to the caller, not a line on the server's console.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())

_CHUNK = 1 << 20
_LARGEST_TEXT_PART = 1 << 30
_MOST_PARTS = 100_000

Pairs = list[tuple[str, str]]


@dataclass(slots=True)
class _Body:
    transport: Transport = Transport.QUERY
    pairs: Pairs = field(default_factory=list)
    files: tuple[Upload, ...] = ()
    malformed: str = ""


async def read_call(request: Request, mounts: tuple[str, ...], now: int) -> Received:
    """What a request says; `mounts` are the gateway's paths, the longest first."""
    body = await _read_body(request)
    query_pairs = _urlencoded(request.scope["query_string"])
    parameters = dict(query_pairs + body.pairs)
    path: str = request.scope["path"]
    mount = next((m for m in mounts if path == m or path.startswith(f"{m}/")), None)
    api_name = "" if mount is None else path.removeprefix(mount)
    if mount is not None and not api_name and not mount.endswith("/rest"):
        api_name = parameters.get("method", "")  # a call without a path
    return Received(
        at=now,
        method=request.method,
        path=path,
        api_name=api_name,
        is_top=not api_name.startswith("/") and mount is not None,
        query=dict(query_pairs),
        body=dict(body.pairs),
        files=body.files,
        headers=dict(request.headers),
        transport=body.transport,
        connection=(request.client.host, request.client.port) if request.client else ("", 0),
        malformed=body.malformed or _contradiction(query_pairs + body.pairs),
    )


async def _read_body(request: Request) -> _Body:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "multipart/form-data":
        return await _read_multipart(request)
    raw = await request.body()
    if not raw:
        return _Body()
    if media_type == "application/x-www-form-urlencoded":
        return _Body(Transport.FORM, _urlencoded(raw))
    if media_type == "application/json":
        return _read_json(raw)
    return _Body(malformed=f'a body of type "{media_type}" is not understood')


async def _read_multipart(request: Request) -> _Body:
    body = _Body(Transport.MULTIPART)
    reading = request.form(
        max_files=_MOST_PARTS, max_fields=_MOST_PARTS, max_part_size=_LARGEST_TEXT_PART
    )
    try:
        async with reading as form:
            parts = form.multi_items()
            body.pairs = [(name, part) for name, part in parts if isinstance(part, str)]
            body.files = tuple(
                [await _hashed(name, part) for name, part in parts if isinstance(part, UploadFile)]
            )
    except (MultiPartException, ValueError) as error:
        body.malformed = f"the multipart body cannot be read: {error}"
    return body


async def _hashed(name: str, part: UploadFile) -> Upload:
    digest, size = hashlib.sha256(), 0
    while chunk := await part.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return Upload(name, part.filename or "", part.content_type or "", size, digest.hexdigest())


def _read_json(raw: bytes) -> _Body:
    try:
        document = json.loads(raw)
        pairs = [(name, parameter_text(name, value)) for name, value in document.items()]
    except (ValueError, AttributeError, RecursionError, RefusedParameterError):
        return _Body(Transport.JSON, malformed="the body is not a JSON object")
    return _Body(Transport.JSON, pairs)


def _urlencoded(raw: bytes) -> Pairs:
    return parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True)


def _contradiction(pairs: Iterable[tuple[str, str]]) -> str:
    seen: dict[str, str] = {}
    for name, value in pairs:
        if seen.setdefault(name, value) != value:
            return f'the parameter "{name}" is sent twice with different values'
    return ""
