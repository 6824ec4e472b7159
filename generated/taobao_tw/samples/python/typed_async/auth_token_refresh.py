"""Refresh access_token: `/auth/token/refresh`."""

import asyncio
import os

import iop

gateway = os.environ.get("GATEWAY_URL", iop.P_API_GATEWAY_URL_TW)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with iop.AsyncIopClient(gateway, key, secret) as client:
        answer = await client.auth.token.refresh(
            refresh_token="500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi",
        )
        print(answer)


asyncio.run(main())
