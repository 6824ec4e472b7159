"""An endpoint whose path begins the others', without parameters: `/stall`."""

import asyncio
import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with bazaar.AsyncBazaarClient(gateway, key, secret) as client:
        answer = await client.stall()
        print(answer)


asyncio.run(main())
