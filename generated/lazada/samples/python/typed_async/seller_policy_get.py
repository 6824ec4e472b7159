"""Read the policy of a country: `/seller/policy/get`."""

import asyncio
import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]


async def main() -> None:
    async with lazop.AsyncLazopClient(gateway, key, secret) as client:
        answer = await client.seller.policy.get(
            country="th",
        )
        print(answer)


asyncio.run(main())
