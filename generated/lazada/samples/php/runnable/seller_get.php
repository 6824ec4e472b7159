$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/seller/get','GET');
var_dump($c->execute($request, $accessToken));
