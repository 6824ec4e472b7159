"""Create a product: `/product/create`."""

import os

import lazop

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
access_token = os.environ["ACCESS_TOKEN"]
url = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)

client = lazop.LazopClient(url, appkey ,appSecret)
request = lazop.LazopRequest('/product/create')
request.add_api_param('payload', '<?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It\'s the "grand" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>')
response = client.execute(request, access_token)
print(response.type)
print(response.body)
