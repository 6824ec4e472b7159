<?php

// Examples that YAML would spoil

declare(strict_types=1);

use Bazaar\BazaarClient;
use Bazaar\BazaarRequest;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url);

$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/scalars');
$request->addApiParam('zip','0123');
$request->addApiParam('price','1.10');
$request->addApiParam('opens','12:30:00');
$request->addApiParam('closed','no');
$request->addApiParam('grams','1e3');
$request->addApiParam('date','2026-01-02');
$request->addApiParam('nothing','~');
$request->addApiParam('silent','');
var_dump($c->execute($request));
