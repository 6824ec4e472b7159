"""GET only, token optional: `/stall/list`."""

import asyncio
import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with bazaar.AsyncBazaarClient(gateway, key, secret) as client:
        answer = await client.stall.list(
            page=1,
            class_="fish",
        )
        print(answer)


asyncio.run(main())
