"""Create an access token: `/auth/token/create`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_AUTHORIZATION_URL)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/auth/token/create')
request.add_api_param('code', '0_100132_Fm3tGq8LxJt7dZ2a')
response = client.execute(request)
print(response.type)
print(response.body)
