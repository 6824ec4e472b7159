$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/order/reverse/cancel/create');
$request->addApiParam('order_id','300012345678901234');
$request->addApiParam('order_item_id_list','[300012345678905678, 300012345678905679]');
$request->addApiParam('reason_id','10000145');
var_dump($c->execute($request, $accessToken));
