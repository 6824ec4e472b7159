$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/image/upload');
$request->addFileParam('image',file_get_contents('./book.jpg'));
var_dump($c->execute($request, $accessToken));
