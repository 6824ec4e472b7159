<?php

// Refresh an access token

declare(strict_types=1);

use Lazada\Lazop\LazopClient;
use Lazada\Lazop\LazopRequest;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url);

$c = new LazopClient(url,appkey,appSecret);
$request = new LazopRequest('/auth/token/refresh');
$request->addApiParam('refresh_token','50001100a10fakefakefakefakefakefakefake5e4d3c2b1');
var_dump($c->execute($request));
