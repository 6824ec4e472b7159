"""Change prices and stock: `/product/price/update`."""

import asyncio
import os
from decimal import Decimal

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]


async def main() -> None:
    async with lazop.AsyncLazopClient(gateway, key, secret, access_token=token) as client:
        answer = await client.product.price.update(
            skus=[
                {
                    "seller_sku": "TEA-01",
                    "sale_price": Decimal("15.50"),
                    "active": True,
                    "stock": [
                        {
                            "warehouse": "dropshipping",
                            "quantity": 12,
                        },
                    ],
                },
            ],
            note='Mid-year sale, don\'t repeat:\t"half" price',
        )
        print(answer)


asyncio.run(main())
