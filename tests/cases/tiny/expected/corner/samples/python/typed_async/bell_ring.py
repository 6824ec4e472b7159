"""Ring the bell: `/bell/ring`."""

import asyncio
import os

import corner

gateway = os.environ.get("GATEWAY_URL", corner.P_GATEWAY)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with corner.AsyncCornerClient(gateway, key, secret) as client:
        answer = await client.bell.ring(
            times=3,
        )
        print(answer)


asyncio.run(main())
