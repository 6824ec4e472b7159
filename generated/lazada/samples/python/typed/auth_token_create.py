"""Create an access token: `/auth/token/create`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with lazop.LazopClient(gateway, key, secret) as client:
    answer = client.auth.token.create(
        code="0_100132_Fm3tGq8LxJt7dZ2a",
    )
    print(answer)
