<?php

// Ring the bell

declare(strict_types=1);

use Corner\CornerClient;
use Corner\CornerRequest;
use Corner\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$gateway);

$c = new CornerClient(url,appkey,appSecret);
$request = new CornerRequest('/bell/ring');
$request->addApiParam('times','3');
var_dump($c->execute($request));
