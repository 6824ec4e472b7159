"""Refresh an access token: `/auth/token/refresh`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with lazop.LazopClient(gateway, key, secret) as client:
    answer = client.auth.token.refresh(
        refresh_token="50001100a10fakefakefakefakefakefakefake5e4d3c2b1",
    )
    print(answer)
