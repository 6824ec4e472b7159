"""The answers of the calls under `/orders`."""

from __future__ import annotations

from .._runtime.models import Model, Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal


class OrdersGetResultDataOrders(Model):
    """The orders."""

    order_id: int | None
    """The order's id."""

    created_at: str | None
    """When it was made."""

    price: int | Decimal | None
    """What the buyer pays for the items."""

    statuses: list[str]
    """The statuses of its items."""


class OrdersGetResultData(Model):
    """The page."""

    count: int | None
    """How many orders the page holds."""

    count_total: int | None
    """How many orders there are."""

    orders: list[OrdersGetResultDataOrders]
    """The orders."""


class OrdersGetResult(Response):
    """The answer of `/orders/get`."""

    data: OrdersGetResultData
    """The page."""
