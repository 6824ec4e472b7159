$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall','GET');
var_dump($c->execute($request));
