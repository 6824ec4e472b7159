"""The calls under `/auth`."""

from __future__ import annotations

from .._operations.auth import (
    AUTH_TOKEN_CREATE,
    AUTH_TOKEN_REFRESH,
)
from .._runtime.client_async import AsyncResource
from ..models.auth import (
    AuthTokenCreateResult,
    AuthTokenRefreshResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._runtime.operation import CallOptions


class AsyncAuthTokenCalls(AsyncResource):
    """The calls under `/auth/token`."""

    __slots__ = ()

    async def create(
        self,
        *,
        code: str,
        options: CallOptions | None = None,
    ) -> AuthTokenCreateResult:
        """Generate access_token

        Calls `/auth/token/create`.

        Args:
            code: oauth code, get from app callback URL
                Example: `2_2DL4DV3jcU1UOT7WGI1A4rY91`.
            options: What this call does otherwise than its client.
        """
        return await self._client.call(
            AUTH_TOKEN_CREATE,
            AuthTokenCreateResult,
            {
                "code": code,
            },
            options=options,
        )

    async def refresh(
        self,
        *,
        refresh_token: str,
        options: CallOptions | None = None,
    ) -> AuthTokenRefreshResult:
        """Refresh access_token

        Calls `/auth/token/refresh`.

        Args:
            refresh_token: Refresh token, from the answer that gave the access token
                Example: `500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi`.
            options: What this call does otherwise than its client.
        """
        return await self._client.call(
            AUTH_TOKEN_REFRESH,
            AuthTokenRefreshResult,
            {
                "refresh_token": refresh_token,
            },
            options=options,
        )


class AsyncAuthCalls(AsyncResource):
    """The calls under `/auth`."""

    __slots__ = ()

    @property
    def token(self) -> AsyncAuthTokenCalls:
        """The calls under `/auth/token`."""
        return AsyncAuthTokenCalls(self._client)
