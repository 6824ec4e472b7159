"""Two SKUs at once: `/product/price/update`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/product/price/update')
request.add_api_param('skus', '[{\"seller_sku\": \"TEA-01\", \"sale_price\": 14.00}, {\"seller_sku\": \"TEA-02\", \"active\": false}]')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
