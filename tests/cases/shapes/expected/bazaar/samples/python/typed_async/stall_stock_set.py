"""Lists and objects: `/stall/stock/set`."""

import asyncio
import os
from decimal import Decimal

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]


async def main() -> None:
    async with bazaar.AsyncBazaarClient(gateway, key, secret, access_token=token) as client:
        answer = await client.stall.stock.set(
            tags=[
                "a",
                "b",
            ],
            shelf={
                "rows": [
                    {
                        "sku": "1",
                    },
                    {
                        "sku": "1",
                    },
                ],
            },
            plain={
                "zebra": "裙子",
                "amount": 12,
                "fresh": True,
                "boxes": [
                    {
                        "weight": Decimal("1.5"),
                    },
                ],
            },
        )
        print(answer)


asyncio.run(main())
