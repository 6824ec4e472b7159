"""Lists and objects: `/stall/stock/set`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/stock/set')
request.add_api_param('tags', '[\"a\",\"b\"]')
request.add_api_param('shelf', '{\"rows\":[{\"sku\":\"1\"},{\"sku\":\"1\"}]}')
request.add_api_param('plain', '{\"zebra\":\"\u88D9\u5B50\",\"amount\":12,\"fresh\":true,\"boxes\":[{\"weight\":1.5}]}')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
