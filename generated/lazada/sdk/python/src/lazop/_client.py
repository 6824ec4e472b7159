"""The client of Lazada."""

from __future__ import annotations

from ._platform import PLATFORM
from ._runtime.client import SyncClient
from ._runtime.request import Request, Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .resources.auth import Auth
    from .resources.image import Image
    from .resources.order import Order
    from .resources.orders import Orders
    from .resources.product import Product
    from .resources.seller import Seller


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
    def auth(self) -> Auth:
        """The calls under `/auth`."""
        from .resources.auth import Auth

        return Auth(self)

    @property
    def image(self) -> Image:
        """The calls under `/image`."""
        from .resources.image import Image

        return Image(self)

    @property
    def order(self) -> Order:
        """The calls under `/order`."""
        from .resources.order import Order

        return Order(self)

    @property
    def orders(self) -> Orders:
        """The calls under `/orders`."""
        from .resources.orders import Orders

        return Orders(self)

    @property
    def product(self) -> Product:
        """The calls under `/product`."""
        from .resources.product import Product

        return Product(self)

    @property
    def seller(self) -> Seller:
        """The calls under `/seller`."""
        from .resources.seller import Seller

        return Seller(self)
