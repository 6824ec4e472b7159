"""The asynchronous client of Lazada."""

from __future__ import annotations

from ._client import LazopResponse
from ._platform import PLATFORM
from ._runtime.client_async import AsyncClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._runtime.request import Request
    from .aio.auth import AsyncAuth
    from .aio.image import AsyncImage
    from .aio.order import AsyncOrder
    from .aio.orders import AsyncOrders
    from .aio.product import AsyncProduct
    from .aio.seller import AsyncSeller


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
    def auth(self) -> AsyncAuth:
        """The calls under `/auth`."""
        from .aio.auth import AsyncAuth

        return AsyncAuth(self)

    @property
    def image(self) -> AsyncImage:
        """The calls under `/image`."""
        from .aio.image import AsyncImage

        return AsyncImage(self)

    @property
    def order(self) -> AsyncOrder:
        """The calls under `/order`."""
        from .aio.order import AsyncOrder

        return AsyncOrder(self)

    @property
    def orders(self) -> AsyncOrders:
        """The calls under `/orders`."""
        from .aio.orders import AsyncOrders

        return AsyncOrders(self)

    @property
    def product(self) -> AsyncProduct:
        """The calls under `/product`."""
        from .aio.product import AsyncProduct

        return AsyncProduct(self)

    @property
    def seller(self) -> AsyncSeller:
        """The calls under `/seller`."""
        from .aio.seller import AsyncSeller

        return AsyncSeller(self)
