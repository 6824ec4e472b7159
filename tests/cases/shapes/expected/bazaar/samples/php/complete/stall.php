<?php

// An endpoint whose path begins the others', without parameters

declare(strict_types=1);

use Bazaar\BazaarClient;
use Bazaar\BazaarRequest;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url);

$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall','GET');
var_dump($c->execute($request));
