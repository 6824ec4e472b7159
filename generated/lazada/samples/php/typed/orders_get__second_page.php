<?php

// The second page

declare(strict_types=1);

use Lazada\Lazop\Client;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    accessToken: getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url_sg,
);
$answer = $client->orders()->get(
    createdAfter: '2026-01-31T09:00:00+08:00',
    status: 'pending',
    sortBy: 'created_at',
    offset: 10,
    limit: 10,
);
echo $answer->body(), PHP_EOL;
