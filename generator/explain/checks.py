"""What can be seen to be wrong with a request without its signature: one small rule after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus, unquote_plus

from generator.diagnostics import Severity
from generator.explain.attempts import looks_like_token
from generator.explain.finding import Finding
from generator.ir import Kind, Token
from generator.signing import SIGN, is_rest
from generator.source import did_you_mean

if TYPE_CHECKING:
    from generator.explain.request import Request
    from generator.ir import Operation, Platform

DEFAULT_WINDOW = 7200
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}")
_LANGUAGE_TEXTS = re.compile(
    r"None|True|False|null|undefined|nil|Array|\[object Object\]|\['.*\]|\{'.*\}", re.DOTALL
)
_MILLISECONDS = re.compile(r"[0-9]{1,19}")
_LONGEST_IN_SECONDS = len("1517820392")


@dataclass(frozen=True)
class Context:
    """What a request is compared with; without a platform, what all platforms share."""

    now: int
    platform: Platform | None
    operation: Operation | None

    @property
    def window(self) -> int:
        """Seconds that a timestamp may be off."""
        return self.platform.signing.timestamp_window if self.platform else DEFAULT_WINDOW

    @property
    def parameter_names(self) -> frozenset[str]:
        """The business parameters that are documented."""
        fields = self.operation.parameters if self.operation else ()
        return frozenset(field.name.text for field in fields)


def check(request: Request, context: Context) -> Iterator[Finding]:
    """Every finding, in the order of the rules."""
    for rule in _RULES:
        yield from rule(request, context)


def _path(request: Request, context: Context) -> Iterator[Finding]:
    name = request.api_name
    if not name:
        yield Finding(
            "wrong-path",
            "the URL has no API path, and no parameter named method says which TOP call it is",
            "the URL of a call is the gateway's URL and the API path",
        )
    elif "//" in name:
        yield Finding(
            "wrong-path",
            f'the path "{name}" has two slashes',
            "gateway URLs have no slash at the end",
        )
    elif context.platform and not context.operation:
        known = [operation.path for operation in context.platform.operations]
        message = f'the platform has no "{name}"'
        yield Finding("wrong-path", message, did_you_mean(name, known))
    elif request.url_path == name:
        yield Finding(
            "wrong-path",
            f'no gateway path stands in front of "{name}"',
            "gateway URLs end in a path such as /rest",
            Severity.WARNING,
        )


def _fragment(request: Request, context: Context) -> Iterator[Finding]:
    if request.fragment:
        yield Finding(
            "value-not-encoded",
            "a # cuts the URL: what follows it is not sent",
            "encode values for the transport: # becomes %23",
        )


def _system_parameters(request: Request, context: Context) -> Iterator[Finding]:
    for name in ("app_key", "timestamp", "sign_method"):
        if not request.parameters.get(name):
            yield Finding("missing-parameter", f'the parameter "{name}" is missing', "")
    expected = context.platform.signing.sign_method if context.platform else "sha256"
    given = request.parameters.get("sign_method")
    if given and given != expected:
        yield Finding("sign-method", f'sign_method is "{given}"', f'write "{expected}"')


def _timestamp(request: Request, context: Context) -> Iterator[Finding]:
    text = request.parameters.get("timestamp", "")
    if not text:
        return
    if not _MILLISECONDS.fullmatch(text):
        yield Finding("timestamp-form", "the timestamp is not a number", "send epoch milliseconds")
    elif len(text) <= _LONGEST_IN_SECONDS:
        yield Finding("timestamp-in-seconds", "the timestamp is in seconds", "send milliseconds")
    elif abs(off := int(text) - context.now) > context.window * 1000:
        where = "ahead of" if off > 0 else "behind"
        yield Finding(
            "stale-timestamp",
            f"the timestamp is {_duration(abs(off) // 1000)} {where} the gateway's clock",
            f"at most {context.window} seconds are allowed: sign anew for each attempt, "
            "and keep the clock right",
        )


def _duration(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours} h {minutes:02} min {seconds:02} s"


def _signature_form(request: Request, context: Context) -> Iterator[Finding]:
    sent = request.parameters.get(SIGN, "")
    if not sent or re.fullmatch("[0-9A-F]{64}", sent):
        return
    if re.fullmatch("[0-9A-Fa-f]{64}", sent):
        yield Finding("signature-form", "the signature is in lower case", "send upper-case digits")
        return
    yield Finding(
        "signature-form",
        f"the signature has {len(sent)} characters, and is not 64 hexadecimal digits",
        "HMAC-SHA256, in upper-case hexadecimal digits",
    )


def _names(request: Request, context: Context) -> Iterator[Finding]:
    for name, _ in request.pairs:
        if not name or not name.isascii():
            yield Finding(
                "parameter-name", f"a parameter is named {name!r}", "names are ASCII and not empty"
            )
    for name in request.repeated:
        yield Finding(
            "list-value",
            f'the parameter "{name}" is sent more than once',
            "send a list as one JSON text, and a system parameter once",
        )


def _values(request: Request, context: Context) -> Iterator[Finding]:
    for name, value in request.parameters.items():
        if _is_encoded(value):
            yield Finding(
                "encoded-before-signing",
                f'the value of "{name}" is still URL-encoded after it was decoded once',
                "sign and pass on the raw value; the HTTP library encodes it",
                Severity.WARNING,
            )
        elif _LANGUAGE_TEXTS.fullmatch(value):
            yield Finding(
                "value-form",
                f'the value of "{name}" is a programming language\'s text',
                "write true, false or JSON text; leave parameters without a value out",
                Severity.WARNING,
            )


def _is_encoded(value: str) -> bool:
    if not _ENCODED.search(value):
        return False
    raw = unquote_plus(value)
    encoded = (quote_plus(raw), quote(raw, safe=""), quote(raw))
    return value.upper() in {text.upper() for text in encoded}


def _json_values(request: Request, context: Context) -> Iterator[Finding]:
    for field in context.operation.parameters if context.operation else ():
        value = request.parameters.get(field.name.text, "").lstrip()
        if value and field.type.kind is Kind.OBJECT and value[0] not in "{[":
            yield Finding(
                "value-form",
                f'the value of "{field.name.text}" is not JSON text',
                "make an object or a list one JSON text, sign that and send that",
                Severity.WARNING,
            )


def _token(request: Request, context: Context) -> Iterator[Finding]:
    right = "access_token" if is_rest(request.api_name) else "session"
    if request.parameters.get(right):
        return
    for name in request.parameters:
        if looks_like_token(name) and name not in context.parameter_names:
            yield Finding("token-name", f'a token is sent as "{name}"', f'send it as "{right}"')
            return
    if context.operation and context.operation.token is Token.REQUIRED:
        yield Finding(
            "missing-token", f'the call needs "{right}"', "authorise, then send the token"
        )


def _required(request: Request, context: Context) -> Iterator[Finding]:
    for field in context.operation.parameters if context.operation else ():
        name = field.name.text
        given = name in request.files if field.is_file else request.parameters.get(name)
        if field.required and not given:
            what = "file" if field.is_file else "parameter"
            yield Finding("missing-parameter", f'the {what} "{name}" is missing', "")


_RULES: tuple[Callable[[Request, Context], Iterator[Finding]], ...] = (
    _path,
    _fragment,
    _system_parameters,
    _timestamp,
    _signature_form,
    _names,
    _values,
    _json_values,
    _token,
    _required,
)
