<?php

// Generate access_token

declare(strict_types=1);

use TaobaoTw\Iop\IopClient;
use TaobaoTw\Iop\IopRequest;
use TaobaoTw\Iop\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
UrlConstants::$api_gateway_url_tw = getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url_tw;

$c = new IopClient(UrlConstants::$api_gateway_url_tw,appkey,appSecret);
$request = new IopRequest('/auth/token/create');
$request->addApiParam('code','2_2DL4DV3jcU1UOT7WGI1A4rY91');
var_dump($c->execute($request));
