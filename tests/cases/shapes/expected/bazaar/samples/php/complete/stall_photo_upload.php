<?php

// A file

declare(strict_types=1);

use Bazaar\BazaarClient;
use Bazaar\BazaarRequest;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
$accessToken = getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.');
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url);

$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/photo/upload');
$request->addApiParam('stall_id','7');
$request->addFileParam('photo',file_get_contents('./book.jpg'));
var_dump($c->execute($request, $accessToken));
