"""Read the policy of a country: `/seller/policy/get`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/seller/policy/get')
request.add_api_param('country', 'th')
response = client.execute(request)
print(response.type)
print(response.body)
