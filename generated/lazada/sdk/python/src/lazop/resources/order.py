"""The calls under `/order`."""

from __future__ import annotations

from .._operations.order import (
    ORDER_GET,
    ORDER_REVERSE_CANCEL_CREATE,
)
from .._runtime.client import SyncResource
from ..models.order import (
    OrderGetResult,
    OrderReverseCancelCreateResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from .._runtime.operation import CallOptions


class OrderReverseCancelCalls(SyncResource):
    """The calls under `/order/reverse/cancel`."""

    __slots__ = ()

    def create(
        self,
        *,
        order_id: int,
        order_item_id_list: Sequence[int],
        reason_id: int,
        options: CallOptions | None = None,
    ) -> OrderReverseCancelCreateResult:
        """Cancel items of an order

        Asks for the cancellation of items that have not been packed.
        The answer may carry the code 0 and still say that nothing was
        cancelled.

        Calls `/order/reverse/cancel/create`.
        Needs an access token.

        Args:
            order_id: The order's id.
                Example: `300012345678901234`.
            order_item_id_list: The items to cancel.
                Limit: max_items 50.
                Example: `[300012345678905678, 300012345678905679]`.
            reason_id: Why, as a number from the list of reasons.
                Example: `10000145`.
            options: What this call does otherwise than its client.
        """
        return self._client.call(
            ORDER_REVERSE_CANCEL_CREATE,
            OrderReverseCancelCreateResult,
            {
                "order_id": order_id,
                "order_item_id_list": order_item_id_list,
                "reason_id": reason_id,
            },
            options=options,
        )


class OrderReverseCalls(SyncResource):
    """The calls under `/order/reverse`."""

    __slots__ = ()

    @property
    def cancel(self) -> OrderReverseCancelCalls:
        """The calls under `/order/reverse/cancel`."""
        return OrderReverseCancelCalls(self._client)


class OrderCalls(SyncResource):
    """The calls under `/order`."""

    __slots__ = ()

    @property
    def reverse(self) -> OrderReverseCalls:
        """The calls under `/order/reverse`."""
        return OrderReverseCalls(self._client)

    def get(
        self,
        *,
        order_id: int,
        options: CallOptions | None = None,
    ) -> OrderGetResult:
        """Read an order

        One order with its prices and where it goes to.

        Calls `/order/get`.
        Needs an access token.

        Args:
            order_id: The order's id.
                Example: `300012345678901234`.
            options: What this call does otherwise than its client.

        Raises:
            ApiError: With these codes of its own:
                `16` The order does not exist, or belongs to another seller. The order is older than the gateway keeps orders.
        """
        return self._client.call(
            ORDER_GET,
            OrderGetResult,
            {
                "order_id": order_id,
            },
            options=options,
        )
