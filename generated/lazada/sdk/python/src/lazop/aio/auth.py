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
        """Create an access token

        Exchanges the code that a seller's consent gave the app for a pair of
        tokens.

        Calls `/auth/token/create`.

        Args:
            code: The code in the callback address after the seller agreed. It works
                once.
                Example: `0_100132_Fm3tGq8LxJt7dZ2a`.
            options: What this call does otherwise than its client.

        Raises:
            ApiError: With these codes of its own:
                `InvalidCode` The code was used before, or is older than half an hour.
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
        """Refresh an access token

        Gives a new pair of tokens before the old access token runs out.

        Calls `/auth/token/refresh`.

        Args:
            refresh_token: The refresh token of the last pair.
                Example: `50001100a10fakefakefakefakefakefakefake5e4d3c2b1`.
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
