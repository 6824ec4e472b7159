"""Token required, GET and POST: `/stall/open`."""

import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with bazaar.BazaarClient(gateway, key, secret, access_token=token) as client:
    answer = client.stall.open(
        stall_id=9007199254740993,
        night=True,
    )
    print(answer)
