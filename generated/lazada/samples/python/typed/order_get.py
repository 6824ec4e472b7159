"""Read an order: `/order/get`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with lazop.LazopClient(gateway, key, secret, access_token=token) as client:
    answer = client.order.get(
        order_id=300012345678901234,
    )
    print(answer)
