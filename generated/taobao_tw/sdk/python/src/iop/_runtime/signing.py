"""The gateway's signature: pure functions of a secret and text."""

from __future__ import annotations

import hashlib
import hmac

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def is_rest(api_name: str) -> bool:
    """Tell a path (`/order/get`) from a dotted name, which is called through the
    gateway's own address.
    """
    return api_name.startswith("/")


def string_to_sign(api_name: str, parameters: Mapping[str, str]) -> str:
    """Join the API's path and every parameter, sorted by code point, without
    separators.
    """
    prefix = api_name if is_rest(api_name) else ""
    return prefix + "".join([name + parameters[name] for name in sorted(parameters)])


def sign(secret: str, api_name: str, parameters: Mapping[str, str]) -> str:
    """Return the signature of a call: HMAC-SHA256 in upper-case hexadecimal."""
    text = string_to_sign(api_name, parameters)
    return hmac_sha256(secret, text.encode()).upper()


def hmac_sha256(secret: str, message: bytes) -> str:
    """Return the HMAC-SHA256 of a message in lower-case hexadecimal."""
    return hmac.digest(secret.encode(), message, hashlib.sha256).hex()


def same_signature(expected: str, given: str) -> bool:
    """Compare two signatures in a time that tells nothing about where they differ."""
    return hmac.compare_digest(
        expected.encode(), given.encode("utf-8", "surrogatepass")
    )
