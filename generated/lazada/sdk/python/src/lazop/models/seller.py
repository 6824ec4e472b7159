"""The answers of the calls under `/seller`."""

from __future__ import annotations

from .._runtime.models import Model, Response


class SellerGetResultData(Model):
    """The seller."""

    seller_id: int | None
    """The seller's id."""

    name: str | None
    """The shop's name."""

    verified: bool | None
    """Whether the platform has checked who the seller is."""


class SellerGetResult(Response):
    """The answer of `/seller/get`."""

    data: SellerGetResultData
    """The seller."""


class SellerPolicyGetResult(Response):
    """The answer of `/seller/policy/get`."""

    text: str | None
    """The policy."""
