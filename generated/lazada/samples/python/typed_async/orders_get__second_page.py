"""The second page: `/orders/get`."""

import asyncio
import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]


async def main() -> None:
    async with lazop.AsyncLazopClient(gateway, key, secret, access_token=token) as client:
        answer = await client.orders.get(
            created_after="2026-01-31T09:00:00+08:00",
            status="pending",
            sort_by="created_at",
            offset=10,
            limit=10,
        )
        print(answer)


asyncio.run(main())
