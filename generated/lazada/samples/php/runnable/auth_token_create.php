$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/auth/token/create');
$request->addApiParam('code','0_100132_Fm3tGq8LxJt7dZ2a');
var_dump($c->execute($request));
