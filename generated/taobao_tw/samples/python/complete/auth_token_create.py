"""Generate access_token: `/auth/token/create`."""

import os

import iop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", iop.P_API_AUTHORIZATION_URL_TW)

client = iop.IopClient(url, appkey ,appSecret)
request = iop.IopRequest('/auth/token/create')
request.add_api_param('code', '2_2DL4DV3jcU1UOT7WGI1A4rY91')
response = client.execute(request)
print(response.type)
print(response.body)
