"""The answers of the calls under `/auth`."""

from __future__ import annotations

from .._runtime.models import Model, Response


class AuthTokenCreateResultCountryUserInfo(Model):
    """The seller's accounts, one for each country."""

    country: str | None
    """The country, in two letters."""

    user_id: str | None
    """The account's id there."""

    seller_id: str | None
    """The seller's id there."""

    short_code: str | None
    """The seller's short name there."""


class AuthTokenCreateResult(Response):
    """The answer of `/auth/token/create`."""

    access_token: str | None
    """What calls for this seller carry."""

    refresh_token: str | None
    """What the next pair of tokens is asked for with."""

    expires_in: int | None
    """For how many seconds the access token works."""

    refresh_expires_in: int | None
    """For how many seconds the refresh token works; 0 if it cannot be used."""

    country: str | None
    """Where the seller trades; cb for one who trades across borders."""

    account: str | None
    """The name that the seller signs in with."""

    country_user_info: list[AuthTokenCreateResultCountryUserInfo]
    """The seller's accounts, one for each country."""


class AuthTokenRefreshResult(Response):
    """The answer of `/auth/token/refresh`."""

    access_token: str | None
    """What calls for this seller carry from now on."""

    refresh_token: str | None
    """What the next pair of tokens is asked for with."""

    expires_in: int | None
    """For how many seconds the access token works."""

    refresh_expires_in: int | None
    """For how many seconds the refresh token works."""
