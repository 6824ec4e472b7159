"""What the SDK knows about the endpoints under `/orders`."""

from __future__ import annotations

from .._runtime.operation import Operation, Pages

ORDERS_GET = Operation(
    "/orders/get",
    method="GET",
    token="required",
    idempotent=True,
    pages=Pages(
        "offset",
        "offset",
        "data.orders",
        following="",
        total="data.count_total",
    ),
)
