"""Examples that YAML would spoil: `/stall/scalars`."""

import asyncio
import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with bazaar.AsyncBazaarClient(gateway, key, secret) as client:
        answer = await client.stall.scalars(
            zip="0123",
            price="1.10",
            opens="12:30:00",
            closed="no",
            grams="1e3",
            date="2026-01-02",
            nothing="~",
        )
        print(answer)


asyncio.run(main())
