$c = new CornerClient(url,appkey,appSecret);
$request = new CornerRequest('/bell/ring');
$request->addApiParam('times','3');
var_dump($c->execute($request));
