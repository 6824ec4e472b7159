<?php

// Generate access_token

declare(strict_types=1);

use TaobaoTw\Iop\Client;
use TaobaoTw\Iop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    authorizationGateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url_tw,
);
$answer = $client->auth()->tokenCreate(
    code: '2_2DL4DV3jcU1UOT7WGI1A4rY91',
);
echo $answer->body(), PHP_EOL;
