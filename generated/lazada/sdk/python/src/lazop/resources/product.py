"""The calls under `/product`."""

from __future__ import annotations

from .._operations.product import (
    PRODUCT_CREATE,
    PRODUCT_PRICE_UPDATE,
)
from .._runtime.client import SyncResource
from ..models.product import (
    ProductCreateResult,
    ProductPriceUpdateResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from .._runtime.operation import CallOptions
    from ..params.product import (
        ProductPriceUpdateSkus,
    )


class ProductPriceCalls(SyncResource):
    """The calls under `/product/price`."""

    __slots__ = ()

    def update(
        self,
        *,
        skus: Sequence[ProductPriceUpdateSkus],
        note: str | None = None,
        options: CallOptions | None = None,
    ) -> ProductPriceUpdateResult:
        """Change prices and stock

        Changes many SKUs at once.

        Calls `/product/price/update`.
        Needs an access token.

        Args:
            skus: The SKUs to change.
                Limit: max_items 20.
                Example: `[{\"seller_sku\":\"TEA-01\",\"sale_price\":\"15.50\",\"active\":true,\"stock\":[{\"warehouse\":\"dropshipping\",\"quantity\":12}]}]`.
            note: Why the prices change, for the seller's own log.
                Limit: max_length 200.
                Example: `Mid-year sale, don't repeat: \"half\" price`.
            options: What this call does otherwise than its client.
        """
        return self._client.call(
            PRODUCT_PRICE_UPDATE,
            ProductPriceUpdateResult,
            {
                "skus": skus,
                "note": note,
            },
            options=options,
        )


class ProductCalls(SyncResource):
    """The calls under `/product`."""

    __slots__ = ()

    @property
    def price(self) -> ProductPriceCalls:
        """The calls under `/product/price`."""
        return ProductPriceCalls(self._client)

    def create(
        self,
        *,
        payload: str,
        options: CallOptions | None = None,
    ) -> ProductCreateResult:
        """Create a product

        Puts a product with its SKUs on sale.

        Calls `/product/create`.
        Needs an access token.

        Args:
            payload: The product, as XML.
                Example: `<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>`.
            options: What this call does otherwise than its client.

        Raises:
            ApiError: With these codes of its own:
                `500` The product service did not answer.
                `501` An attribute that the category needs is missing.
        """
        return self._client.call(
            PRODUCT_CREATE,
            ProductCreateResult,
            {
                "payload": payload,
            },
            options=options,
        )
