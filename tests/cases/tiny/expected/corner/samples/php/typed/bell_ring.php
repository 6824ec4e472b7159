<?php

// Ring the bell

declare(strict_types=1);

use Corner\Client;
use Corner\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$gateway,
);
$answer = $client->bell()->ring(
    times: 3,
);
echo $answer->body(), PHP_EOL;
