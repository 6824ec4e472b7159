<?php

// An endpoint whose path begins the others', without parameters

declare(strict_types=1);

use Bazaar\Client;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url,
);
$answer = $client->stall()->stall();
echo $answer->body(), PHP_EOL;
