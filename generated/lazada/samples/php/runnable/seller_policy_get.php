$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/seller/policy/get');
$request->addApiParam('country','th');
var_dump($c->execute($request));
