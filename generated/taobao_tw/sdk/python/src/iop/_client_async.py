"""The asynchronous client of Taobao Taiwan."""

from __future__ import annotations

from ._client import IopResponse
from ._platform import PLATFORM
from ._runtime.client_async import AsyncClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._runtime.request import Request
    from .aio.auth import AsyncAuthCalls


class AsyncIopClient(AsyncClient):
    __doc__ = AsyncClient.__doc__
    platform = PLATFORM

    async def execute(
        self,
        request: Request,
        access_token: str | None = None,
    ) -> IopResponse:
        """Send a request and return the gateway's answer, whatever it says."""
        answer = await self._execute(request, access_token)
        return IopResponse.from_answer(answer)

    @property
    def auth(self) -> AsyncAuthCalls:
        """The calls under `/auth`."""
        from .aio.auth import AsyncAuthCalls

        return AsyncAuthCalls(self)
