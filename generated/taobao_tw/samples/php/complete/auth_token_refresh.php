<?php

// Refresh access_token

declare(strict_types=1);

use TaobaoTw\Iop\IopClient;
use TaobaoTw\Iop\IopRequest;
use TaobaoTw\Iop\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
UrlConstants::$api_gateway_url_tw = getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url_tw;

$c = new IopClient(UrlConstants::$api_gateway_url_tw,appkey,appSecret);
$request = new IopRequest('/auth/token/refresh');
$request->addApiParam('refresh_token','500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi');
var_dump($c->execute($request));
