<?php

// Token required, GET and POST

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
$request = new BazaarRequest('/stall/open');
$request->addApiParam('stall_id','9007199254740993');
$request->addApiParam('night','true');
var_dump($c->execute($request, $accessToken));
