"""Turns one call into one signed HTTP request."""

from __future__ import annotations

import re
import time
from urllib.parse import quote, quote_plus

from .errors import ParameterError
from .messages import HttpRequest
from .multipart import MultipartBody
from .signing import is_rest, sign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .multipart import FilePart
    from .platform import ErrorNote, Platform

FORM = "application/x-www-form-urlencoded;charset=UTF-8"
CONNECT_TIMEOUT = 10.0
FRAMING = frozenset(
    {
        "connection",
        "content-length",
        "content-type",
        "expect",
        "host",
        "transfer-encoding",
    }
)
TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+").fullmatch
PLAIN = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch


class Credentials:
    """An app's key and secret, which nothing prints."""

    __slots__ = ("app_key", "secret")

    def __init__(self, app_key: str, secret: str) -> None:
        self.app_key = app_key
        self.secret = secret

    def __repr__(self) -> str:
        return "<Credentials>"


class Clock:
    """The gateway's time: the machine's own, and how far off that was found to be."""

    __slots__ = ("_time", "offset")

    def __init__(self, time: Callable[[], float] = time.time) -> None:
        self._time = time
        self.offset = 0.0

    def now(self) -> float:
        """Seconds since the epoch, as the gateway counts them."""
        return self._time() + self.offset

    def follow(self, gateway_time: float) -> None:
        """Take over the gateway's time."""
        self.offset = gateway_time - self._time()


class Call:
    """What is to be sent, whatever the attempt."""

    __slots__ = (
        "api_name",
        "errors",
        "files",
        "gateway_url",
        "headers",
        "idempotent",
        "max_retries",
        "method",
        "parameters",
        "system",
        "timeout",
        "token",
    )

    def __init__(
        self,
        *,
        api_name: str,
        method: str,
        gateway_url: str,
        parameters: Mapping[str, str],
        files: Mapping[str, FilePart],
        system: Mapping[str, str],
        token: str | None,
        idempotent: bool,
        timeout: float,
        max_retries: int,
        errors: Mapping[str, ErrorNote] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.api_name = api_name
        self.method = "POST" if files else method.upper()
        self.gateway_url = gateway_url
        self.parameters = parameters
        self.files = files
        self.system = system
        self.token = token
        self.idempotent = idempotent
        self.timeout = timeout
        self.max_retries = max_retries
        self.errors = errors or {}
        self.headers = headers or {}

    @property
    def repeatable(self) -> bool:
        """Whether every part of the call can be sent again."""
        return all(part.repeatable for part in self.files.values())

    def __repr__(self) -> str:
        return f"<Call {self.method} {self.api_name}>"


def build_request(
    call: Call, platform: Platform, credentials: Credentials, now: float
) -> HttpRequest:
    """Sign a call as of now."""
    parameters = signed_parameters(call, platform, credentials, now)
    url = call.gateway_url.rstrip("/")
    if is_rest(call.api_name):
        url += quote(call.api_name)
    elif url.endswith("/rest"):  # calls without a path have an address of their own
        url = url.removesuffix("/rest") + "/sync"
    headers = {"Accept": "application/json", "User-Agent": platform.partner_id}
    if call.headers:
        headers = _with_extra(headers, call.headers)
    body: bytes | MultipartBody | None = None
    if call.files:
        body = MultipartBody(parameters, call.files)
        headers["Content-Type"] = body.content_type
    elif call.method == "GET":
        url = f"{url}?{form(parameters)}"
    else:
        body = form(parameters).encode()
        headers["Content-Type"] = FORM
    return HttpRequest(
        call,
        url=url,
        headers=headers,
        body=body,
        connect_timeout=min(call.timeout, CONNECT_TIMEOUT),
    )


def signed_parameters(
    call: Call, platform: Platform, credentials: Credentials, now: float
) -> dict[str, str]:
    """Return system and business parameters with their signature."""
    parameters = {
        "app_key": credentials.app_key,
        "sign_method": platform.sign_method,
        "timestamp": str(int(now * 1000)),
        "partner_id": platform.partner_id,
        **call.system,
        **call.parameters,
    }
    rest = is_rest(call.api_name)
    if not rest:
        parameters["method"] = call.api_name
    if call.token:
        parameters["access_token" if rest else "session"] = call.token
    parameters["sign"] = sign(credentials.secret, call.api_name, parameters)
    return parameters


def _with_extra(own: dict[str, str], extra: Mapping[str, str]) -> dict[str, str]:
    """Lay a caller's headers over the SDK's own."""
    for name in extra:
        if name.lower() in FRAMING or not TOKEN(name):
            raise ParameterError(
                "header",
                f"the header {name!r} is the SDK's own, or no name of a header",
            )
    given = {name.lower() for name in extra}
    kept = {name: value for name, value in own.items() if name.lower() not in given}
    return {**kept, **extra}


def form(parameters: Mapping[str, str]) -> str:
    """Encode parameters as HTML forms do."""
    return "&".join(
        [f"{_encoded(name)}={_encoded(value)}" for name, value in parameters.items()]
    )


def _encoded(text: str) -> str:
    # Most names and values need no encoding, and finding that out costs far less.
    return text if PLAIN(text) else quote_plus(text)
