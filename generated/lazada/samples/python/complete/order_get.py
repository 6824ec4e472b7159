"""Read an order: `/order/get`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/order/get','GET')
request.add_api_param('order_id', '300012345678901234')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
