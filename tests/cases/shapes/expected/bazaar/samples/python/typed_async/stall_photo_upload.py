"""A file: `/stall/photo/upload`."""

import asyncio
import os
from pathlib import Path

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]


async def main() -> None:
    async with bazaar.AsyncBazaarClient(gateway, key, secret, access_token=token) as client:
        answer = await client.stall.photo.upload(
            stall_id=7,
            photo=Path("./book.jpg"),
        )
        print(answer)


asyncio.run(main())
