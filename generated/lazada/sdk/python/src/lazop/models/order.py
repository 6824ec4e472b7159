"""The answers of the calls under `/order`."""

from __future__ import annotations

from .._runtime.models import Model, Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal


class OrderGetResultDataAddressShipping(Model):
    """Where it goes to."""

    first_name: str | None
    """The addressee."""

    city: str | None
    """The city."""

    country: str | None
    """The country."""


class OrderGetResultData(Model):
    """The order."""

    order_id: int | None
    """The order's id; it does not fit a double."""

    statuses: list[str]
    """The statuses of its items."""

    price: int | Decimal | None
    """What the buyer pays for the items."""

    gift_option: bool | None
    """Whether it is a gift."""

    address_shipping: OrderGetResultDataAddressShipping
    """Where it goes to."""


class OrderGetResult(Response):
    """The answer of `/order/get`."""

    data: OrderGetResultData
    """The order."""


class OrderReverseCancelCreateResult(Response):
    """The answer of `/order/reverse/cancel/create`."""

    success: bool | None
    """Whether the items were cancelled."""

    result_code: str | None
    """Why they were not."""

    result_message: str | None
    """The same in words."""
