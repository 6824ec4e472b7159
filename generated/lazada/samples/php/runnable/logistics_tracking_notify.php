$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/logistics/tracking/notify');
$request->addApiParam('tracking_number','LXST-TH-0001234567');
$request->addApiParam('status','in_transit');
var_dump($c->execute($request));
