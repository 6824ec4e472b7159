"""The second page: `/orders/get`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/orders/get','GET')
request.add_api_param('created_after', '2026-01-31T09:00:00+08:00')
request.add_api_param('status', 'pending')
request.add_api_param('sort_by', 'created_at')
request.add_api_param('offset', '10')
request.add_api_param('limit', '10')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
