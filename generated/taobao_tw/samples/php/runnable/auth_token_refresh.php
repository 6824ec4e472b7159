$c = new IopClient(UrlConstants::$api_gateway_url_tw,appkey,appSecret);
$request = new IopRequest('/auth/token/refresh');
$request->addApiParam('refresh_token','500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi');
var_dump($c->execute($request));
