$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/product/price/update');
$request->addApiParam('skus','[{"seller_sku":"TEA-01","sale_price":"15.50","active":true,"stock":[{"warehouse":"dropshipping","quantity":12}]}]');
$request->addApiParam('note',"Mid-year sale, don't repeat:\t\"half\" price");
var_dump($c->execute($request, $accessToken));
