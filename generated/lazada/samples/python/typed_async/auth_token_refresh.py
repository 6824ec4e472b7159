"""Refresh an access token: `/auth/token/refresh`."""

import asyncio
import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with lazop.AsyncLazopClient(gateway, key, secret) as client:
        answer = await client.auth.token.refresh(
            refresh_token="50001100a10fakefakefakefakefakefakefake5e4d3c2b1",
        )
        print(answer)


asyncio.run(main())
