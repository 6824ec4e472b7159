"""Generate access_token: `/auth/token/create`."""

import asyncio
import os

import iop

gateway = os.environ.get("GATEWAY_URL", iop.P_API_GATEWAY_URL_TW)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with iop.AsyncIopClient(gateway, key, secret) as client:
        answer = await client.auth.token.create(
            code="2_2DL4DV3jcU1UOT7WGI1A4rY91",
        )
        print(answer)


asyncio.run(main())
