"""Token required, GET and POST: `/stall/open`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/open')
request.add_api_param('stall_id', '9007199254740993')
request.add_api_param('night', 'true')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
