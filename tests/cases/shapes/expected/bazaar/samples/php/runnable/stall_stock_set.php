$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/stock/set');
$request->addApiParam('tags','["a","b"]');
$request->addApiParam('shelf','{"rows":[{"sku":"1"},{"sku":"1"}]}');
$request->addApiParam('plain','{"zebra":"裙子","amount":12,"fresh":true,"boxes":[{"weight":1.5}]}');
var_dump($c->execute($request, $accessToken));
