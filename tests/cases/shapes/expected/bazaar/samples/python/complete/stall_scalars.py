"""Examples that YAML would spoil: `/stall/scalars`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/scalars')
request.add_api_param('zip', '0123')
request.add_api_param('price', '1.10')
request.add_api_param('opens', '12:30:00')
request.add_api_param('closed', 'no')
request.add_api_param('grams', '1e3')
request.add_api_param('date', '2026-01-02')
request.add_api_param('nothing', '~')
request.add_api_param('silent', '')
response = client.execute(request)
print(response.type)
print(response.body)
