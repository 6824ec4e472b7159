<?php

// Lists and objects

declare(strict_types=1);

use Bazaar\Client;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    accessToken: getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url,
);
$answer = $client->stall()->stockSet(
    tags: [
        'a',
        'b',
    ],
    shelf: [
        'rows' => [
            [
                'sku' => '1',
            ],
            [
                'sku' => '1',
            ],
        ],
    ],
    plain: [
        'zebra' => '裙子',
        'amount' => 12,
        'fresh' => true,
        'boxes' => [
            [
                'weight' => '1.5',
            ],
        ],
    ],
);
echo $answer->body(), PHP_EOL;
