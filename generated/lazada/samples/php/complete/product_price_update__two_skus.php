<?php

// Two SKUs at once

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
$request = new LazopRequest('/product/price/update');
$request->addApiParam('skus','[{"seller_sku": "TEA-01", "sale_price": 14.00}, {"seller_sku": "TEA-02", "active": false}]');
var_dump($c->execute($request, $accessToken));
