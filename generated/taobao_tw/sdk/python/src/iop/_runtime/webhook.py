"""Verifies what claims to come from the platform, in constant time."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TypeVar

from .errors import WebhookSignatureError
from .models import Model
from .signing import hmac_sha256, same_signature, sign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

M = TypeVar("M", bound=Model)


class Verifier:
    """Checks calls that the platform makes to an app, with the app's key and secret."""

    __slots__ = ("_app_key", "_secret")

    def __init__(self, app_key: str, app_secret: str) -> None:
        self._app_key = app_key
        self._secret = app_secret

    def webhook_is_genuine(self, body: bytes, authorization: str | None) -> bool:
        """Tell whether a push is signed: `authorization` is its header of that name."""
        expected = hmac_sha256(self._secret, self._app_key.encode() + body)
        return same_signature(expected, authorization or "")

    def call_is_genuine(self, api_name: str, parameters: Mapping[str, str]) -> bool:
        """Tell whether a reverse call is signed.

        `parameters` are those of its query and body together, `http_sign` included.
        """
        signed = {name: parameters[name] for name in parameters if name != "http_sign"}
        expected = sign(self._secret, api_name, signed)
        return same_signature(expected, parameters.get("http_sign", "").upper())

    def webhook(self, payload: type[M], body: bytes, authorization: str | None) -> M:
        """Return a push as its model, or raise `WebhookSignatureError`."""
        if not self.webhook_is_genuine(body, authorization):
            raise WebhookSignatureError("the push is not signed with the app's secret")
        return payload(json.loads(body, parse_float=Decimal))

    def call(self, payload: type[M], api_name: str, parameters: Mapping[str, str]) -> M:
        """Return a reverse call as its model, or raise `WebhookSignatureError`."""
        if not self.call_is_genuine(api_name, parameters):
            raise WebhookSignatureError("the call is not signed with the app's secret")
        return payload(dict(parameters))

    def __repr__(self) -> str:
        return "<Verifier>"
