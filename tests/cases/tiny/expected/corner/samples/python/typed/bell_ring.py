"""Ring the bell: `/bell/ring`."""

import os

import corner

gateway = os.environ.get("GATEWAY_URL", corner.P_GATEWAY)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with corner.CornerClient(gateway, key, secret) as client:
    answer = client.bell.ring(
        times=3,
    )
    print(answer)
