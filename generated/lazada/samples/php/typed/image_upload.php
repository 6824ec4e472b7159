<?php

// Upload an image

declare(strict_types=1);

use Lazada\Lazop\Client;
use Lazada\Lazop\Upload;
use Lazada\Lazop\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    accessToken: getenv('ACCESS_TOKEN') ?: throw new RuntimeException('Set ACCESS_TOKEN.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url_sg,
);
$answer = $client->image()->upload(
    image: Upload::fromPath('./book.jpg'),
);
echo $answer->body(), PHP_EOL;
