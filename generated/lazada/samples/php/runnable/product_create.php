$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/product/create');
$request->addApiParam('payload','<?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It\'s the "grand" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>');
var_dump($c->execute($request, $accessToken));
