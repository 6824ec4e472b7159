<?php

// Refresh an access token

declare(strict_types=1);

use Lazada\Lazop\Client;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    authorizationGateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url,
);
$answer = $client->auth()->tokenRefresh(
    refreshToken: '50001100a10fakefakefakefakefakefakefake5e4d3c2b1',
);
echo $answer->body(), PHP_EOL;
