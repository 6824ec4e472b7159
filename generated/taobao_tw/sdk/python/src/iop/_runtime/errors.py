"""Everything that the SDK raises, ordered by what its caller can do about it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .messages import HttpAnswer


class SdkError(Exception):
    """The base of everything that the SDK raises; all of it can be pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class ParameterError(SdkError, ValueError):
    """A parameter that cannot be sent; nothing was.

    `rule` names the rule that it breaks.
    """

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule


class AuthorizationRequiredError(SdkError):
    """No usable token is left: the seller must authorise the app again."""


class WebhookSignatureError(SdkError):
    """A call that claims to come from the platform is not signed by it."""


class ApiError(SdkError):
    """The gateway's answer to a typed call says that it failed.

    `solution` is the documentation's advice, where it has any. `retry_after` is how
    many seconds the gateway asks to be left alone, where it does. `body` is the parsed
    answer and `http` the answer as it came.
    """

    def __init__(
        self,
        *,
        code: str | None,
        type: str | None,
        message: str | None,
        request_id: str | None,
        body: Mapping[str, Any],
        solution: str | None,
        http: HttpAnswer,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(code, message)
        self.code = code
        self.type = type
        self.message = message
        self.request_id = request_id
        self.body = body
        self.solution = solution
        self.http = http
        self.retry_after = retry_after

    def __str__(self) -> str:
        text = f"{self.code}: {self.message}" if self.message else str(self.code)
        if self.request_id:
            text += f" (request id {self.request_id})"
        if self.solution and self.solution != self.message:
            text += f"\n{self.solution}"
        return text


class SignatureError(ApiError):
    """The signature, the app key or the timestamp was refused: check app key, secret
    and clock.
    """


class TokenError(ApiError):
    """The access token, refresh token or authorization code was refused: authorise
    again.
    """


class PermissionDeniedError(ApiError):
    """The app or its address may not do this."""


class RateLimitError(ApiError):
    """Too many calls: wait."""


class InvalidParameterError(ApiError):
    """The platform refused a parameter, or missed one."""


class BusinessError(ApiError):
    """The call was understood and its business failed."""


class ProviderError(ApiError):
    """The service behind the gateway failed (type ISP)."""


class PlatformError(ApiError):
    """The gateway itself failed (type SYSTEM)."""


class TransportError(SdkError):
    """No readable answer arrived.

    `sent` is false when the gateway surely did not receive the call.
    """

    def __init__(self, message: str, *, sent: bool) -> None:
        super().__init__(message)
        self.sent = sent


class ConnectError(TransportError):
    """No connection could be made."""

    def __init__(self, message: str) -> None:
        super().__init__(message, sent=False)


class TlsError(ConnectError):
    """The connection is not safe: its certificate was refused. Never repeated."""


class ConnectionLostError(TransportError):
    """The connection broke before the whole answer had arrived."""


class RequestTimeoutError(TransportError, TimeoutError):
    """The gateway did not answer, or no connection was made, in time."""


class MalformedAnswerError(TransportError):
    """An answer arrived that is not the gateway's: `http` has it."""

    def __init__(self, message: str, *, http: HttpAnswer) -> None:
        super().__init__(message, sent=True)
        self.http = http


CATEGORIES: dict[str, type[ApiError]] = {
    "signature": SignatureError,
    "token": TokenError,
    "permission": PermissionDeniedError,
    "rate_limit": RateLimitError,
    "invalid_parameter": InvalidParameterError,
    "business": BusinessError,
    "provider": ProviderError,
    "platform": PlatformError,
}

CATEGORY_OF_TYPE = {"ISV": "business", "ISP": "provider", "SYSTEM": "platform"}


def _rebuild(
    kind: type[SdkError], args: tuple[Any, ...], state: dict[str, Any]
) -> SdkError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error
