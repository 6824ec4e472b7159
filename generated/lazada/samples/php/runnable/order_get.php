$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/order/get','GET');
$request->addApiParam('order_id','300012345678901234');
var_dump($c->execute($request, $accessToken));
