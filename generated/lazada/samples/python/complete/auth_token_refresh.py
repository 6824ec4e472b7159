"""Refresh an access token: `/auth/token/refresh`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_AUTHORIZATION_URL)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/auth/token/refresh')
request.add_api_param('refresh_token', '50001100a10fakefakefakefakefakefakefake5e4d3c2b1')
response = client.execute(request)
print(response.type)
print(response.body)
