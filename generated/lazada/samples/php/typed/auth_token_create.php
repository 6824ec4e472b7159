<?php

// Create an access token

declare(strict_types=1);

use Lazada\Lazop\Client;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    authorizationGateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_authorization_url,
);
$answer = $client->auth()->tokenCreate(
    code: '0_100132_Fm3tGq8LxJt7dZ2a',
);
echo $answer->body(), PHP_EOL;
