$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/orders/get','GET');
$request->addApiParam('created_after','2026-01-31T09:00:00+08:00');
$request->addApiParam('status','pending');
$request->addApiParam('sort_by','created_at');
$request->addApiParam('offset','10');
$request->addApiParam('limit','10');
var_dump($c->execute($request, $accessToken));
