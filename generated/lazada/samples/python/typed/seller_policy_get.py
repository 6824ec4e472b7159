"""Read the policy of a country: `/seller/policy/get`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with lazop.LazopClient(gateway, key, secret) as client:
    answer = client.seller.policy.get(
        country="th",
    )
    print(answer)
