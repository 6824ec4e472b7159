$c = new IopClient(UrlConstants::$api_gateway_url_tw,appkey,appSecret);
$request = new IopRequest('/auth/token/create');
$request->addApiParam('code','2_2DL4DV3jcU1UOT7WGI1A4rY91');
var_dump($c->execute($request));
