<?php

// A file

declare(strict_types=1);

use Bazaar\Client;
use Bazaar\Upload;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    accessToken: getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url,
);
$answer = $client->stall()->photoUpload(
    stallId: 7,
    photo: Upload::fromPath('./book.jpg'),
);
echo $answer->body(), PHP_EOL;
