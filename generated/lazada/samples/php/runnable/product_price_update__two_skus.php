$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/product/price/update');
$request->addApiParam('skus','[{"seller_sku": "TEA-01", "sale_price": 14.00}, {"seller_sku": "TEA-02", "active": false}]');
var_dump($c->execute($request, $accessToken));
