$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/list','GET');
$request->addApiParam('page','1');
$request->addApiParam('class','fish');
var_dump($c->execute($request));
