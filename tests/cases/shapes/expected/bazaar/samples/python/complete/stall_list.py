"""GET only, token optional: `/stall/list`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/list','GET')
request.add_api_param('page', '1')
request.add_api_param('class', 'fish')
response = client.execute(request)
print(response.type)
print(response.body)
