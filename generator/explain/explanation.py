"""Explains a request: what is signed, the string to sign, the signature, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.explain.attempts import looks_like_token, mistakes_that_give, right_attempt
from generator.explain.checks import Context, check
from generator.explain.finding import Finding
from generator.explain.request import Request
from generator.ir import Operation, Platform
from generator.signing import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

MASK = "********"
_SECRET_WORDS = ("token", "secret", "password", "session")


@dataclass(frozen=True)
class Explanation:
    """The answer; `signature` is empty where no secret was given."""

    request: Request
    parameters: tuple[tuple[str, str], ...]
    prefix: str
    signature: str
    findings: tuple[Finding, ...]

    @property
    def sent(self) -> str:
        """The signature in the request."""
        return self.request.parameters.get(SIGN, "")

    @property
    def is_right(self) -> bool:
        """Whether a gateway would take the request."""
        return all(finding.severity is Severity.WARNING for finding in self.findings)

    def shown_parameters(self, *, secrets: bool) -> tuple[tuple[str, str], ...]:
        """The parameters in the order of signing; tokens masked unless asked for."""
        return tuple(
            (name, value if secrets or not is_secret(name) else MASK)
            for name, value in self.parameters
        )

    def string_to_sign(self, *, secrets: bool) -> str:
        """The string to sign; tokens masked unless asked for."""
        shown = self.shown_parameters(secrets=secrets)
        return self.prefix + "".join(name + value for name, value in shown)


def explain(request: Request, secret: str, now: int, platform: Platform | None) -> Explanation:
    """Compare a request with the rule."""
    operation = _operation(platform, request.api_name)
    attempt = right_attempt(request, secret)
    findings = [*check(request, Context(now, platform, operation))]
    signature = attempt.signature() if secret else ""
    findings += _signature_findings(request, secret, signature, operation)
    return Explanation(
        request, attempt.pairs, attempt.prefix, signature, tuple(dict.fromkeys(findings))
    )


def _empty_values(request: Request) -> Iterator[Finding]:
    for name, value in request.pairs:
        if not value:
            message = f'"{name}" is sent empty, and was not signed'
            yield Finding("empty-value", message, "do not send it", Severity.WARNING)


def is_secret(name: str) -> bool:
    """Whether a parameter's value is to be masked."""
    return looks_like_token(name) or any(word in name.lower() for word in _SECRET_WORDS)


def _operation(platform: Platform | None, api_name: str) -> Operation | None:
    operations = platform.operations if platform else ()
    return next((found for found in operations if found.path == api_name), None)


def _signature_findings(
    request: Request, secret: str, signature: str, operation: Operation | None
) -> tuple[Finding, ...]:
    sent = request.parameters.get(SIGN, "")
    if not sent and not request.url:
        return ()
    if not sent:
        return (Finding("missing-parameter", f'the parameter "{SIGN}" is missing', ""),)
    if not secret:
        message = "no secret was given: the signature was not checked"
        return (Finding("not-checked", message, "give --secret", Severity.WARNING),)
    if sent.upper() == signature:
        return tuple(_empty_values(request))
    return mistakes_that_give(sent, request, secret, operation) or (
        Finding(
            "signature-differs",
            "the signature is not that of these parameters and this secret",
            "is it this app's secret, and was anything changed after signing?",
        ),
    )
