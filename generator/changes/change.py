"""A change as a value, the rules that say what each kind means, and the bump that follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.hashing import digest


class Impact(StrEnum):
    """What a change means for a user's code: it stops working, it can do more, or it is the same."""

    BREAKING = "breaking"
    ADDITIVE = "additive"
    COSMETIC = "cosmetic"


_BREAKING, _ADDITIVE, _COSMETIC = Impact.BREAKING, Impact.ADDITIVE, Impact.COSMETIC

# Every kind of change and its rule; docs/changes.md lists them.
KINDS: dict[str, Impact] = {
    "platform-removed": _BREAKING,
    "platform-added": _ADDITIVE,
    "signing-changed": _BREAKING,
    "envelope-changed": _BREAKING,
    "gateway-removed": _BREAKING,
    "gateway-added": _ADDITIVE,
    "gateway-moved": _ADDITIVE,
    "default-gateway-changed": _BREAKING,
    "sdk-name-changed": _BREAKING,
    "build-changed": _COSMETIC,
    "endpoint-removed": _BREAKING,
    "endpoint-added": _ADDITIVE,
    "endpoint-deprecated": _ADDITIVE,
    "method-removed": _BREAKING,
    "method-added": _ADDITIVE,
    "token-required": _BREAKING,
    "token-relaxed": _ADDITIVE,
    "target-gateway-changed": _BREAKING,
    "idempotence-changed": _ADDITIVE,
    "pagination-added": _ADDITIVE,
    "pagination-changed": _BREAKING,
    "failure-changed": _BREAKING,
    "error-added": _ADDITIVE,
    "error-removed": _COSMETIC,
    "error-category-changed": _BREAKING,
    "required-parameter-added": _BREAKING,
    "parameter-added": _ADDITIVE,
    "parameter-removed": _BREAKING,
    "parameter-required": _BREAKING,
    "parameter-optional": _ADDITIVE,
    "field-added": _ADDITIVE,
    "field-removed": _BREAKING,
    "field-nullable": _BREAKING,
    "field-not-nullable": _ADDITIVE,
    "type-changed": _BREAKING,
    "name-changed": _BREAKING,
    "value-removed": _BREAKING,
    "value-added": _ADDITIVE,
    "default-changed": _ADDITIVE,
    "limits-changed": _COSMETIC,
    "type-word-changed": _COSMETIC,
    "text-changed": _COSMETIC,
    "example-added": _COSMETIC,
    "example-removed": _COSMETIC,
    "example-changed": _COSMETIC,
    "order-changed": _COSMETIC,
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, the endpoint (or nothing), the part of it, and the languages it is in.

    No languages means all of them.
    """

    kind: str
    endpoint: str
    part: str
    message: str
    languages: tuple[str, ...] = ()

    @property
    def impact(self) -> Impact:
        """What it means for a user's code."""
        return KINDS[self.kind]

    @property
    def fingerprint(self) -> str:
        """The same for the same change, whatever else changes around it."""
        named = "\n".join((self.kind, self.endpoint, self.part, self.message, *self.languages))
        return digest(named.encode())[:12]


def bumped(version: str, changes: Iterable[Change]) -> str:
    """The version that follows: before 1.0.0 a break raises the second number, as SemVer allows."""
    major, minor, patch = (int(part) for part in version.split("."))
    impacts = {change.impact for change in changes}
    if Impact.BREAKING in impacts and major > 0:
        return f"{major + 1}.0.0"
    if Impact.BREAKING in impacts or (Impact.ADDITIVE in impacts and major > 0):
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if impacts else version


def is_older(version: str, other: str) -> bool:
    """Whether a version comes before another."""
    first, second = ([int(part) for part in each.split(".")] for each in (version, other))
    return first < second
