$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/photo/upload');
$request->addApiParam('stall_id','7');
$request->addFileParam('photo',file_get_contents('./book.jpg'));
var_dump($c->execute($request, $accessToken));
