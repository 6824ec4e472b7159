"""How a call is judged: one small rule after another, the first that fails refuses the call."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import signing
from generator.ir import Operation, Platform, Token
from generator.sandbox.received import Received, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.sandbox.clock import Clock
    from generator.sandbox.tokens import Tokens

_MILLISECONDS = re.compile(r"[0-9]{1,19}")


@dataclass(frozen=True)
class Rules:
    """What calls are judged by."""

    platform: Platform
    app_key: str
    app_secret: str = field(repr=False)
    tokens: Tokens
    clock: Clock
    operations: Mapping[str, Operation]


def judge(rules: Rules, call: Received) -> Refusal | None:
    """The first reason to refuse a call, or None."""
    operation = rules.operations.get(call.api_name)
    if operation is None:
        return Refusal("InvalidApiPath", f'The specified API path "{call.api_name}" is invalid')
    return next((found for rule in _RULES if (found := rule(rules, call, operation))), None)


def _well_formed(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    return Refusal("InvalidParameter", call.malformed) if call.malformed else None


def _system_parameters(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    needed = ("app_key", "timestamp", "sign_method", signing.SIGN)
    missing = [name for name in needed if not call.parameters.get(name)]
    return _missing(missing[0]) if missing else None


def _app_key(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    if call.parameters["app_key"] == rules.app_key:
        return None
    return Refusal("InvalidAppkey", "The specified app key is invalid")


def _timestamp(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    text = call.parameters["timestamp"]
    if not _MILLISECONDS.fullmatch(text):
        return Refusal("IllegalTimestamp", "The timestamp is not a count of milliseconds")
    window = rules.platform.signing.timestamp_window
    if abs(int(text) - rules.clock.now()) <= window * 1000:
        return None
    return Refusal(
        "IllegalTimestamp", f"The timestamp is more than {window} seconds from the gateway's clock"
    )


def _sign_method(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    if call.parameters["sign_method"] == rules.platform.signing.sign_method:
        return None
    return Refusal("InvalidParameter", "The specified sign_method is not supported")


def _signature(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    # Some SDKs sign and send empty values, others do neither, and the vendor's own listings
    # send them unsigned: a gateway takes all of them.
    sent = call.parameters
    filled = {name: value for name, value in sent.items() if value}
    given = sent[signing.SIGN].encode()
    for parameters in (sent, filled):
        expected = signing.sign(rules.app_secret, call.api_name, parameters)
        if hmac.compare_digest(expected.encode(), given):
            return None
    return Refusal(
        "IncompleteSignature", "The request signature does not conform to platform standards"
    )


def _access_token(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    name = "access_token" if signing.is_rest(call.api_name) else "session"
    token = call.parameters.get(name, "")
    if operation.token is Token.NONE or (operation.token is Token.OPTIONAL and not token):
        return None
    if not token:
        return _missing(name)
    if rules.tokens.is_valid(token):
        return None
    return Refusal("IllegalAccessToken", "The specified access token is invalid or expired")


def _refresh_token(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    token = call.parameters.get("refresh_token", "")
    shown = (operation, *operation.examples.values())
    fields = (field for each in shown for field in each.parameters)
    documented = [field.example for field in fields if field.name.text == "refresh_token"]
    if not documented or not token or rules.tokens.is_valid(token):
        return None
    if token in documented and not rules.tokens.is_expired(token):
        return None  # so that the documented sample runs by itself
    return Refusal("IllegalRefreshToken", "The specified refresh token is invalid or expired")


def _required(rules: Rules, call: Received, operation: Operation) -> Refusal | None:
    files = {upload.name for upload in call.files}
    for parameter in operation.parameters:
        name = parameter.name.text
        given = name in files if parameter.is_file else bool(call.parameters.get(name))
        if parameter.required and not given:
            return _missing(name)
    return None


def _missing(name: str) -> Refusal:
    return Refusal(
        "MissingParameter",
        f'The input parameter "{name}" that is mandatory for processing this request is not supplied',
    )


_RULES: tuple[Callable[[Rules, Received, Operation], Refusal | None], ...] = (
    _well_formed,
    _system_parameters,
    _app_key,
    _timestamp,
    _sign_method,
    _signature,
    _access_token,
    _refresh_token,
    _required,
)
