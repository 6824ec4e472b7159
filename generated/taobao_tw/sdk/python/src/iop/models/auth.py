"""The answers of the calls under `/auth`."""

from __future__ import annotations

from .._runtime.models import Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal


class AuthTokenCreateResult(Response):
    """The answer of `/auth/token/create`."""

    expires_in: int | Decimal | None
    """The expiring time of the access token, in seconds"""

    account_id: str | None
    """Account ID，Allow null. if(account_platform=seller_center)
    account_id=null
    """

    seller_id: str | None
    """Seller id"""

    user_id: str | None
    """User id"""

    short_code: str | None
    """Seller short code"""

    account_platform: str | None
    """Account platform"""

    access_token: str | None
    """Access token"""

    account: str | None
    """User account(login user)"""

    refresh_token: str | None
    """Refresh token, used to refresh the token when “refresh_expires_in”>0."""

    refresh_expires_in: int | Decimal | None
    """The expiring time of th refresh token"""


class AuthTokenRefreshResult(Response):
    """The answer of `/auth/token/refresh`."""

    expires_in: int | Decimal | None
    """The expiring time of the access token, in seconds"""

    account_id: str | None
    """Account ID，Allow null. if(account_platform=seller_center)
    account_id=null
    """

    seller_id: str | None
    """Seller id"""

    user_id: str | None
    """User id"""

    short_code: str | None
    """Seller short code"""

    account_platform: str | None
    """Account platform"""

    access_token: str | None
    """Access token"""

    account: str | None
    """User account(login user)"""

    refresh_token: str | None
    """Refresh token, used to refresh the token when “refresh_expires_in”>0."""

    refresh_expires_in: int | Decimal | None
    """The expiring time of th refresh token"""
