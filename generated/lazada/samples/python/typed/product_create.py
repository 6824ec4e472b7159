"""Create a product: `/product/create`."""

import os

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with lazop.LazopClient(gateway, key, secret, access_token=token) as client:
    answer = client.product.create(
        payload='<?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It\'s the "grand" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>',
    )
    print(answer)
