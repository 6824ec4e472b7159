<?php

// Change prices and stock

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
$answer = $client->product()->priceUpdate(
    skus: [
        [
            'seller_sku' => 'TEA-01',
            'sale_price' => '15.50',
            'active' => true,
            'stock' => [
                [
                    'warehouse' => 'dropshipping',
                    'quantity' => 12,
                ],
            ],
        ],
    ],
    note: "Mid-year sale, don't repeat:\t\"half\" price",
);
echo $answer->body(), PHP_EOL;
