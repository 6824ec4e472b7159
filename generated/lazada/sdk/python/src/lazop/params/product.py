"""The objects inside parameters of the calls under `/product`."""

from __future__ import annotations

from .._runtime.values import Number
from collections.abc import Sequence
from typing import Required, TypedDict


class ProductPriceUpdateSkusStock(TypedDict, total=False):
    """The stock by warehouse."""

    warehouse: str
    """The warehouse's code."""

    quantity: int
    """How many pieces."""


class ProductPriceUpdateSkus(TypedDict, total=False):
    """The SKUs to change."""

    seller_sku: Required[str]
    """The seller's own id of the SKU."""

    sale_price: Number
    """The price while it is on sale."""

    active: bool
    """Whether it can be bought."""

    stock: Sequence[ProductPriceUpdateSkusStock]
    """The stock by warehouse."""
