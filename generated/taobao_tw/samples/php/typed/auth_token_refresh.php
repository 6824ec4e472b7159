<?php

// Refresh access_token

declare(strict_types=1);

use TaobaoTw\Iop\Client;
use TaobaoTw\Iop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    authorizationGateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url_tw,
);
$answer = $client->auth()->tokenRefresh(
    refreshToken: '500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi',
);
echo $answer->body(), PHP_EOL;
