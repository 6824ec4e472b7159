"""What the SDK knows about the endpoints under `/product`."""

from __future__ import annotations

from .._runtime.operation import Operation

PRODUCT_CREATE = Operation(
    "/product/create",
    token="required",
    errors=[
        (
            "500",
            "provider",
            "Look whether the product was made before sending it again.",
        ),
        (
            "501",
            "business",
            "Read the category's attributes, and fill in those that are required.",
        ),
    ],
)

PRODUCT_PRICE_UPDATE = Operation(
    "/product/price/update",
    token="required",
    idempotent=True,
)
