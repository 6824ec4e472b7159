$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/open');
$request->addApiParam('stall_id','9007199254740993');
$request->addApiParam('night','true');
var_dump($c->execute($request, $accessToken));
