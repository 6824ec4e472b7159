"""The asynchronous client of Lazada."""

from __future__ import annotations

from ._client import LazopResponse
from ._platform import PLATFORM
from ._runtime.client_async import AsyncClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._runtime.request import Request
    from .aio.auth import AsyncAuthCalls
    from .aio.image import AsyncImageCalls
    from .aio.order import AsyncOrderCalls
    from .aio.orders import AsyncOrdersCalls
    from .aio.product import AsyncProductCalls
    from .aio.seller import AsyncSellerCalls


class AsyncLazopClient(AsyncClient):
    __doc__ = AsyncClient.__doc__
    platform = PLATFORM

    async def execute(
        self,
        request: Request,
        access_token: str | None = None,
    ) -> LazopResponse:
        """Send a request and return the gateway's answer, whatever it says."""
        answer = await self._execute(request, access_token)
        return LazopResponse.from_answer(answer)

    @property
    def auth(self) -> AsyncAuthCalls:
        """The calls under `/auth`."""
        from .aio.auth import AsyncAuthCalls

        return AsyncAuthCalls(self)

    @property
    def image(self) -> AsyncImageCalls:
        """The calls under `/image`."""
        from .aio.image import AsyncImageCalls

        return AsyncImageCalls(self)

    @property
    def order(self) -> AsyncOrderCalls:
        """The calls under `/order`."""
        from .aio.order import AsyncOrderCalls

        return AsyncOrderCalls(self)

    @property
    def orders(self) -> AsyncOrdersCalls:
        """The calls under `/orders`."""
        from .aio.orders import AsyncOrdersCalls

        return AsyncOrdersCalls(self)

    @property
    def product(self) -> AsyncProductCalls:
        """The calls under `/product`."""
        from .aio.product import AsyncProductCalls

        return AsyncProductCalls(self)

    @property
    def seller(self) -> AsyncSellerCalls:
        """The calls under `/seller`."""
        from .aio.seller import AsyncSellerCalls

        return AsyncSellerCalls(self)
