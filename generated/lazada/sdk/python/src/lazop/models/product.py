"""The answers of the calls under `/product`."""

from __future__ import annotations

from .._runtime.models import Model, Response


class ProductCreateResultDataSkuList(Model):
    """Its SKUs."""

    seller_sku: str | None
    """The seller's own id of the SKU."""

    sku_id: int | None
    """The platform's id of the SKU."""


class ProductCreateResultData(Model):
    """What was made."""

    item_id: int | None
    """The product's id."""

    sku_list: list[ProductCreateResultDataSkuList]
    """Its SKUs."""


class ProductCreateResult(Response):
    """The answer of `/product/create`."""

    data: ProductCreateResultData
    """What was made."""


class ProductPriceUpdateResult(Response):
    """The answer of `/product/price/update`."""

    updated: int | None
    """How many SKUs were changed."""
