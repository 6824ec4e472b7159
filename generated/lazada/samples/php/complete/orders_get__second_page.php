<?php

// The second page

declare(strict_types=1);

use Lazada\Lazop\LazopClient;
use Lazada\Lazop\LazopRequest;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
$accessToken = getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.');
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url_sg);

$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/orders/get','GET');
$request->addApiParam('created_after','2026-01-31T09:00:00+08:00');
$request->addApiParam('status','pending');
$request->addApiParam('sort_by','created_at');
$request->addApiParam('offset','10');
$request->addApiParam('limit','10');
var_dump($c->execute($request, $accessToken));
