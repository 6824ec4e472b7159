"""The way to a host: straight, or by the proxy that the client or the environment
names.
"""

from __future__ import annotations

import os
from base64 import b64encode
from urllib.parse import unquote, urlsplit

from .errors import (
    ConnectError,
    ConnectionLostError,
    ParameterError,
    RequestTimeoutError,
    SdkError,
    TlsError,
    TransportError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from .messages import HttpRequest

DEFAULT_PORTS = {"http": 80, "https": 443}


class Route:
    """The way to one host.

    `address` is where to connect. `tunnel` holds the headers by which a proxy is asked
    to pass TLS through to `authority`, and `prefix` is what a proxy without TLS wants
    before a path.
    """

    __slots__ = (
        "address",
        "authority",
        "headers",
        "host",
        "is_tls",
        "prefix",
        "tunnel",
    )

    def __init__(self, base: str, proxy: str | None) -> None:
        scheme, host, port = _split(base)
        self.host = host
        self.is_tls = scheme == "https"
        literal = f"[{host}]" if ":" in host else host
        self.authority = f"{literal}:{port}"
        named = literal if port == DEFAULT_PORTS[scheme] else self.authority
        self.headers = {"Host": named, "Accept-Encoding": "identity"}
        self.address = (host, port)
        self.prefix = ""
        self.tunnel: dict[str, str] | None = None
        if proxy is None:
            proxy = environment_proxy(scheme, self.authority)
        if proxy:
            self._lead_by(_parsed_proxy(proxy), f"{scheme}://{named}")

    def _lead_by(self, proxy: SplitResult, base: str) -> None:
        self.address = (proxy.hostname or "", proxy.port or 80)
        if self.is_tls:
            self.tunnel = {"Host": self.authority, **_authorization(proxy)}
        else:
            self.prefix = base
            self.headers |= _authorization(proxy)

    def __repr__(self) -> str:
        return f"<Route to {self.authority}>"


def split_url(url: str) -> tuple[str, str]:
    """Return a URL's scheme and authority, and what is asked for there."""
    start = url.find("/", url.find("://") + 3)
    return (url[:start], url[start:]) if start > 0 else (url, "/")


def environment_proxy(scheme: str, authority: str) -> str | None:
    """Return the proxy that the environment names for a host, or None."""
    address = _variable(f"{scheme}_proxy") or _variable("all_proxy")
    if not address:
        return None
    # 20 ms that only users of proxies should pay for.
    from urllib.request import proxy_bypass

    return None if proxy_bypass(authority) else address


def connect_failure(
    error: OSError | ConnectionLostError, route: Route, request: HttpRequest
) -> TransportError:
    """Tell why there is no connection."""
    if isinstance(error, TimeoutError):
        return RequestTimeoutError(
            f"no connection within {request.connect_timeout:g} s", sent=False
        )
    # Only certificate errors have it; ssl itself is not imported by calls without TLS.
    refused = getattr(error, "verify_message", None)
    if refused:
        return TlsError(f"the certificate of {route.host} was refused: {refused}")
    return ConnectError(f"no connection to {route.authority}: {_reason(error)}")


def exchange_failure(error: OSError, request: HttpRequest) -> TransportError:
    """Tell why a connection gave no answer."""
    if isinstance(error, TimeoutError):
        return RequestTimeoutError(
            f"no answer within {request.read_timeout:g} s", sent=True
        )
    return ConnectionLostError(
        f"the connection broke ({type(error).__name__})", sent=True
    )


def tunnel_failure(status: int, route: Route) -> TransportError:
    """Tell that a proxy did not let a connection through."""
    return ConnectError(
        f"no connection to {route.authority}: the proxy answered {status}"
    )


def _split(base: str) -> tuple[str, str, int]:
    try:
        url = urlsplit(base)
        # Only names beyond ASCII should pay for loading the idna codec.
        host = (url.hostname or "").encode("ascii" if base.isascii() else "idna")
        if host:
            return url.scheme, host.decode(), url.port or DEFAULT_PORTS[url.scheme]
    except (KeyError, ValueError):
        pass
    raise ParameterError(
        "address", "a gateway's address begins with https:// or http:// and a host"
    )


def _reason(error: OSError | ConnectionLostError) -> str:
    if isinstance(error, ConnectionLostError):
        return "the proxy gave no answer"
    if isinstance(error, ConnectionError) and error.errno:
        return os.strerror(error.errno)  # asyncio puts words of its own there
    return error.strerror or type(error).__name__


def _variable(name: str) -> str | None:
    if value := os.environ.get(name):
        return value
    if name == "http_proxy" and "REQUEST_METHOD" in os.environ:
        return None  # a CGI program: its caller could set it by a header named Proxy
    return os.environ.get(name.upper())


def _parsed_proxy(address: str) -> SplitResult:
    proxy = urlsplit(address if "//" in address else f"http://{address}")
    if proxy.scheme != "http" or not proxy.hostname:
        raise SdkError(
            "a proxy's address begins with http://: for others bring your own transport"
        )
    return proxy


def _authorization(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": "Basic " + b64encode(pair.encode()).decode()}
