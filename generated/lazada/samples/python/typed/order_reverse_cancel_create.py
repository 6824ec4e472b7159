"""Cancel items of an order: `/order/reverse/cancel/create`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with lazop.LazopClient(gateway, key, secret, access_token=token) as client:
    answer = client.order.reverse.cancel.create(
        order_id=300012345678901234,
        order_item_id_list=[
            300012345678905678,
            300012345678905679,
        ],
        reason_id=10000145,
    )
    print(answer)
