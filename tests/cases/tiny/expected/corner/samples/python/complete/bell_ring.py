"""Ring the bell: `/bell/ring`."""

import os

import corner

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", corner.P_GATEWAY)

client = corner.CornerClient(url, appkey ,appSecret)
request = corner.CornerRequest('/bell/ring')
request.add_api_param('times', '3')
response = client.execute(request)
print(response.type)
print(response.body)
