"""Cancel items of an order: `/order/reverse/cancel/create`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/order/reverse/cancel/create')
request.add_api_param('order_id', '300012345678901234')
request.add_api_param('order_item_id_list', '[300012345678905678, 300012345678905679]')
request.add_api_param('reason_id', '10000145')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
