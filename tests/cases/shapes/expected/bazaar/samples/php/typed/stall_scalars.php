<?php

// Examples that YAML would spoil

declare(strict_types=1);

use Bazaar\Client;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url,
);
$answer = $client->stall()->scalars(
    zip: '0123',
    price: '1.10',
    opens: '12:30:00',
    closed: 'no',
    grams: '1e3',
    date: '2026-01-02',
    nothing: '~',
);
echo $answer->body(), PHP_EOL;
