"""A call that the platform makes to the app: `/stall/notify`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/notify')
request.add_api_param('event', 'opened')
response = client.execute(request)
print(response.type)
print(response.body)
