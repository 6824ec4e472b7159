$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/auth/token/refresh');
$request->addApiParam('refresh_token','50001100a10fakefakefakefakefakefakefake5e4d3c2b1');
var_dump($c->execute($request));
