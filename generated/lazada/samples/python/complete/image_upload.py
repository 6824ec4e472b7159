"""Upload an image: `/image/upload`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/image/upload')
request.add_file_param('image',open('./book.jpg', 'rb').read())
response = client.execute(request, access_token)
print(response.type)
print(response.body)
