"""An endpoint whose path begins the others', without parameters: `/stall`."""

import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with bazaar.BazaarClient(gateway, key, secret) as client:
    answer = client.stall()
    print(answer)
