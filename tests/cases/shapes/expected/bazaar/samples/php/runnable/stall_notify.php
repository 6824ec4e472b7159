$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/notify');
$request->addApiParam('event','opened');
var_dump($c->execute($request));
