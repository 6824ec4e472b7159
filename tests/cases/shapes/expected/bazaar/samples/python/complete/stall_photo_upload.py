"""A file: `/stall/photo/upload`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/photo/upload')
request.add_api_param('stall_id', '7')
request.add_file_param('photo',open('./book.jpg', 'rb').read())
response = client.execute(request, access_token)
print(response.type)
print(response.body)
