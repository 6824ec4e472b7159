"""Calls the Lazada open platform.

`LazopClient` has a typed method for every endpoint, found by its path, and
`execute` for calls that are filled in by name. `AsyncLazopClient` is the
same for tasks.
"""

from __future__ import annotations

from ._client import (
    LazopClient,
    LazopRequest,
    LazopResponse,
)
from ._platform import (
    P_API_GATEWAY_URL_SG,
    P_API_GATEWAY_URL_MY,
    P_API_GATEWAY_URL_VN,
    P_API_GATEWAY_URL_TH,
    P_API_GATEWAY_URL_PH,
    P_API_GATEWAY_URL_ID,
    P_API_AUTHORIZATION_URL,
    PLATFORM,
)
from ._runtime.base import RawResponse
from ._runtime.call import Clock
from ._runtime.errors import (
    ApiError,
    AuthorizationRequiredError,
    BusinessError,
    ConnectError,
    ConnectionLostError,
    InvalidParameterError,
    MalformedAnswerError,
    ParameterError,
    PermissionDeniedError,
    PlatformError,
    ProviderError,
    RateLimitError,
    RequestTimeoutError,
    SdkError,
    SignatureError,
    TlsError,
    TokenError,
    TransportError,
    WebhookSignatureError,
)
from ._runtime.messages import AsyncTransport, HttpAnswer, HttpRequest, Transport
from ._runtime.operation import CallOptions
from ._runtime.retry import RetryPolicy
from ._runtime.tokens import FileTokenStore, MemoryTokenStore, TokenPair, TokenStore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import testing
    from ._client_async import AsyncLazopClient
    from ._runtime.transport import HttpTransport
    from ._runtime.transport_async import AsyncHttpTransport
    from ._runtime.transport_httpx import AsyncHttpxTransport, HttpxTransport
    from ._runtime.webhook import Verifier

__version__ = PLATFORM.version

__all__ = [
    "P_API_GATEWAY_URL_SG",
    "P_API_GATEWAY_URL_MY",
    "P_API_GATEWAY_URL_VN",
    "P_API_GATEWAY_URL_TH",
    "P_API_GATEWAY_URL_PH",
    "P_API_GATEWAY_URL_ID",
    "P_API_AUTHORIZATION_URL",
    "ApiError",
    "AsyncHttpTransport",
    "AsyncHttpxTransport",
    "AsyncLazopClient",
    "AsyncTransport",
    "AuthorizationRequiredError",
    "BusinessError",
    "CallOptions",
    "Clock",
    "ConnectError",
    "ConnectionLostError",
    "FileTokenStore",
    "HttpAnswer",
    "HttpRequest",
    "HttpTransport",
    "HttpxTransport",
    "InvalidParameterError",
    "MalformedAnswerError",
    "MemoryTokenStore",
    "ParameterError",
    "PermissionDeniedError",
    "PlatformError",
    "ProviderError",
    "RateLimitError",
    "RawResponse",
    "RequestTimeoutError",
    "RetryPolicy",
    "SdkError",
    "SignatureError",
    "TlsError",
    "TokenError",
    "TokenPair",
    "TokenStore",
    "Transport",
    "TransportError",
    "Verifier",
    "WebhookSignatureError",
    "LazopClient",
    "LazopRequest",
    "LazopResponse",
    "testing",
]

# What only some programs need is loaded when it is first asked for.
_LATER = {
    "AsyncHttpTransport": "_runtime.transport_async",
    "AsyncHttpxTransport": "_runtime.transport_httpx",
    "AsyncLazopClient": "_client_async",
    "HttpTransport": "_runtime.transport",
    "HttpxTransport": "_runtime.transport_httpx",
    "Verifier": "_runtime.webhook",
    "testing": "testing",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f".{_LATER[name]}", __name__)
    value: object = module if name == "testing" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
