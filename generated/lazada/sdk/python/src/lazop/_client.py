"""The client of Lazada."""

from __future__ import annotations

from ._platform import PLATFORM
from ._runtime.client import SyncClient
from ._runtime.request import Request, Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .resources.auth import AuthCalls
    from .resources.image import ImageCalls
    from .resources.order import OrderCalls
    from .resources.orders import OrdersCalls
    from .resources.product import ProductCalls
    from .resources.seller import SellerCalls


class LazopRequest(Request):
    """A call that is filled in by name."""


class LazopResponse(Response):
    """The gateway's answer: `type`, `code`, `message`, `request_id` and `body`."""


class LazopClient(SyncClient):
    __doc__ = SyncClient.__doc__
    platform = PLATFORM

    def execute(
        self,
        request: Request,
        access_token: str | None = None,
    ) -> LazopResponse:
        """Send a request and return the gateway's answer, whatever it says."""
        answer = self._execute(request, access_token)
        return LazopResponse.from_answer(answer)

    @property
    def auth(self) -> AuthCalls:
        """The calls under `/auth`."""
        from .resources.auth import AuthCalls

        return AuthCalls(self)

    @property
    def image(self) -> ImageCalls:
        """The calls under `/image`."""
        from .resources.image import ImageCalls

        return ImageCalls(self)

    @property
    def order(self) -> OrderCalls:
        """The calls under `/order`."""
        from .resources.order import OrderCalls

        return OrderCalls(self)

    @property
    def orders(self) -> OrdersCalls:
        """The calls under `/orders`."""
        from .resources.orders import OrdersCalls

        return OrdersCalls(self)

    @property
    def product(self) -> ProductCalls:
        """The calls under `/product`."""
        from .resources.product import ProductCalls

        return ProductCalls(self)

    @property
    def seller(self) -> SellerCalls:
        """The calls under `/seller`."""
        from .resources.seller import SellerCalls

        return SellerCalls(self)
