"""Reads the gateway's envelope, in each of its forms, out of an HTTP answer."""

from __future__ import annotations

import json
from decimal import Decimal

from .errors import CATEGORIES, CATEGORY_OF_TYPE, ApiError, MalformedAnswerError
from .platform import Envelope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    from .messages import HttpAnswer
    from .platform import ErrorNote, Platform

    Notes: TypeAlias = Mapping[str, ErrorNote]

_PLAIN = json.JSONDecoder()
_EXACT = json.JSONDecoder(parse_float=Decimal)

TOP_ERROR = Envelope()


class Answer:
    """An answer whose envelope has been read.

    `fields` is the object that holds what it tells; `category` is None where the call
    succeeded.
    """

    __slots__ = (
        "body",
        "category",
        "code",
        "fields",
        "http",
        "message",
        "request_id",
        "sub_code",
        "type",
    )

    def __init__(
        self, http: HttpAnswer, body: Any, fields: dict[str, Any], names: Envelope
    ) -> None:
        self.http = http
        self.body = body
        self.fields = fields
        self.code = _text(fields.get(names.code))
        self.type = _text(fields.get(names.type))
        self.message = _text(fields.get(names.message))
        self.request_id = _text(fields.get(names.request_id))
        self.sub_code: str | None = None
        self.category: str | None = None

    def __repr__(self) -> str:
        return (
            f"<Answer {self.http.status} code={self.code} request_id={self.request_id}>"
        )


def read_answer(
    http: HttpAnswer, platform: Platform, own: Notes, *, exact: bool
) -> Answer:
    """Parse an answer; with `exact`, numbers with a fraction become `Decimal`.

    `own` is what the documentation says about the endpoint's own error codes.
    """
    body = _parse(http, exact=exact)
    error = body.get("error_response") if isinstance(body, dict) else None
    if isinstance(error, dict):
        answer = Answer(
            http,
            body,
            {**error, "message": error.get("sub_msg") or error.get("msg")},
            TOP_ERROR,
        )
        answer.sub_code = _text(error.get("sub_code"))
        failed = True
    else:
        answer = Answer(http, body, _fields(body), platform.envelope)
        failed = bool(answer.code) and answer.code not in platform.success_codes
    if failed:
        answer.category = _category(answer, platform, own)
    elif http.status >= 300:
        raise MalformedAnswerError(
            f"HTTP status {http.status} without an error code", http=http
        )
    return answer


def api_error(
    answer: Answer,
    platform: Platform,
    own: Notes,
    secrets: Iterable[str],
    retry_after: float | None,
) -> ApiError:
    """Make the exception for a failed answer; what the gateway echoes of our secrets is
    left out of its text.
    """
    message = answer.message
    for secret in secrets:
        message = message.replace(secret, "***") if message and secret else message
    notes = _known(answer, own), _known(answer, platform.errors)
    advice = [note.solution or note.description for note in notes if note]
    return CATEGORIES.get(answer.category or "", ApiError)(
        code=answer.code,
        type=answer.type,
        message=message,
        request_id=answer.request_id,
        body=answer.body if isinstance(answer.body, dict) else {},
        solution=next(filter(None, advice), None),
        http=answer.http,
        retry_after=retry_after,
    )


def _parse(http: HttpAnswer, *, exact: bool) -> Any:
    try:
        text = http.content.decode().removeprefix("\ufeff")
        return (_EXACT if exact else _PLAIN).decode(text)
    except (ValueError, RecursionError):
        pass
    raise MalformedAnswerError(
        f"HTTP status {http.status} with a body that is not JSON", http=http
    )


def _fields(body: Any) -> dict[str, Any]:
    """Return the object that holds an answer's fields: the answer, or the one
    `…_response` object in it.
    """
    if not isinstance(body, dict):
        return {}
    if len(body) == 1:
        name, inner = next(iter(body.items()))
        if name.endswith("_response") and isinstance(inner, dict):
            return inner
    return body


def _known(answer: Answer, notes: Notes) -> ErrorNote | None:
    """Return what is known about an answer's code; the finer one tells more."""
    codes = answer.sub_code or "", answer.code or ""
    return next((notes[code] for code in codes if code in notes), None)


def _category(answer: Answer, platform: Platform, own: Notes) -> str:
    """Return what a caller can do about a failure: the endpoint's own documentation
    says it best, the answer's type worst.
    """
    for notes in (own, platform.errors):
        note = _known(answer, notes)
        if note is not None and note.category:
            return note.category
    if answer.http.status == 429:
        return "rate_limit"
    documented = "business" if _known(answer, own) else ""
    return CATEGORY_OF_TYPE.get((answer.type or "").upper(), documented)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | Decimal | float):
        return str(value)
    return None
