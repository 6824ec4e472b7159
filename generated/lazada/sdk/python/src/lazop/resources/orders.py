"""The calls under `/orders`."""

from __future__ import annotations

from .._operations.orders import (
    ORDERS_GET,
)
from .._runtime.client import SyncResource
from ..models.orders import (
    OrdersGetResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from ..models.orders import (
        OrdersGetResultDataOrders,
    )
    from .._runtime.operation import CallOptions


class OrdersCalls(SyncResource):
    """The calls under `/orders`."""

    __slots__ = ()

    def get(
        self,
        *,
        created_after: str,
        status: str | None = None,
        sort_by: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> OrdersGetResult:
        """List orders

        The orders of a span of time, a page at a time.

        Calls `/orders/get`.
        Needs an access token.

        Args:
            created_after: Orders made at this time or later, as ISO 8601 writes it.
                Example: `2026-01-31T09:00:00+08:00`.
            status: Only orders with this status.
                Allowed: `unpaid`, `pending`, `packed`, `ready_to_ship`, `shipped`, `delivered`, `canceled`.
                Example: `ready_to_ship`.
            sort_by: What they are sorted by.
                Allowed: `created_at`, `updated_at`.
                Default: `created_at`.
                Example: `updated_at`.
            offset: How many orders to leave out at the beginning.
                Limit: minimum 0.
                Default: `0`.
                Example: `0`.
            limit: How many orders a page holds.
                Limit: minimum 1.
                Limit: maximum 100.
                Example: `10`.
            options: What this call does otherwise than its client.
        """
        return self._client.call(
            ORDERS_GET,
            OrdersGetResult,
            {
                "created_after": created_after,
                "status": status,
                "sort_by": sort_by,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def iter_get(
        self,
        *,
        created_after: str,
        status: str | None = None,
        sort_by: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[OrdersGetResultDataOrders]:
        """List orders

        The orders of a span of time, a page at a time.

        Calls `/orders/get`.
        Needs an access token.

        Args:
            created_after: Orders made at this time or later, as ISO 8601 writes it.
                Example: `2026-01-31T09:00:00+08:00`.
            status: Only orders with this status.
                Allowed: `unpaid`, `pending`, `packed`, `ready_to_ship`, `shipped`, `delivered`, `canceled`.
                Example: `ready_to_ship`.
            sort_by: What they are sorted by.
                Allowed: `created_at`, `updated_at`.
                Default: `created_at`.
                Example: `updated_at`.
            offset: How many orders to leave out at the beginning.
                Limit: minimum 0.
                Default: `0`.
                Example: `0`.
            limit: How many orders a page holds.
                Limit: minimum 1.
                Limit: maximum 100.
                Example: `10`.
            options: What this call does otherwise than its client.
        """
        return self._client.iterate(
            ORDERS_GET,
            OrdersGetResult,
            {
                "created_after": created_after,
                "status": status,
                "sort_by": sort_by,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )
