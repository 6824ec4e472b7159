<?php

// Generateaccess_token

declare(strict_types=1);

use Iop\Client;
use Iop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url_tw,
);
$answer = $client->auth()->tokenCreate(
    code: '2_2DL4DV3jcU1UOT7WGI1A4rY91',
);
echo $answer->body(), PHP_EOL;
