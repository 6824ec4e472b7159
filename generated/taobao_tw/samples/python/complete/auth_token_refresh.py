"""Refresh access_token: `/auth/token/refresh`."""

import os

import iop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", iop.P_API_AUTHORIZATION_URL_TW)

client = iop.IopClient(url, appkey ,appSecret)
request = iop.IopRequest('/auth/token/refresh')
request.add_api_param('refresh_token', '500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi')
response = client.execute(request)
print(response.type)
print(response.body)
