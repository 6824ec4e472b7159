"""Create an access token: `/auth/token/create`."""

import asyncio
import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with lazop.AsyncLazopClient(gateway, key, secret) as client:
        answer = await client.auth.token.create(
            code="0_100132_Fm3tGq8LxJt7dZ2a",
        )
        print(answer)


asyncio.run(main())
