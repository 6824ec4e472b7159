"""Hear of a parcel's progress: `/logistics/tracking/notify`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/logistics/tracking/notify')
request.add_api_param('tracking_number', 'LXST-TH-0001234567')
request.add_api_param('status', 'in_transit')
response = client.execute(request)
print(response.type)
print(response.body)
