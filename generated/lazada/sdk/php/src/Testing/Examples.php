<?php

declare(strict_types=1);

namespace Lazada\Lazop\Testing;

/**
 * The answers that the documentation shows.
 *
 * @internal
 */
final class Examples
{
    public const ANSWERS = [
        '/auth/token/create' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901234\",\n  \"access_token\": \"50000100a10fakefakefakefakefakefakefake1b2c3d4e5\",\n  \"refresh_token\": \"50001100a10fakefakefakefakefakefakefake5e4d3c2b1\",\n  \"expires_in\": \"604800\",\n  \"refresh_expires_in\": \"2592000\",\n  \"country\": \"sg\",\n  \"account\": \"kiosk@example.com\",\n  \"country_user_info\": [\n    {\n      \"country\": \"sg\",\n      \"user_id\": \"400012345678\",\n      \"seller_id\": \"1000123\",\n      \"short_code\": \"SG1K2J3\"\n    }\n  ]\n}",
        '/auth/token/refresh' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901235\",\n  \"access_token\": \"50000100a10fakefakefakefakefakefakefake9f8e7d6c5\",\n  \"refresh_token\": \"50001100a10fakefakefakefakefakefakefake5c6d7e8f9\",\n  \"expires_in\": \"604800\",\n  \"refresh_expires_in\": \"2505600\"\n}",
        '/image/upload' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901241\",\n  \"data\": {\n    \"image\": {\n      \"url\": \"https://images.example.com/p/4f1d.jpg\",\n      \"hash_code\": \"4f1d0c9a\"\n    }\n  }\n}",
        '/order/get' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901236\",\n  \"data\": {\n    \"order_id\": \"300012345678901234\",\n    \"statuses\": [\"packed\", \"ready_to_ship\"],\n    \"price\": \"1299.00\",\n    \"gift_option\": \"false\",\n    \"address_shipping\": {\n      \"first_name\": \"Nok\",\n      \"city\": \"กรุงเทพมหานคร\",\n      \"country\": \"Thailand\"\n    }\n  }\n}",
        '/order/reverse/cancel/create' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901237\",\n  \"success\": \"true\",\n  \"result_code\": \"\",\n  \"result_message\": \"\"\n}",
        '/orders/get' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901238\",\n  \"data\": {\n    \"count\": \"1\",\n    \"count_total\": \"1\",\n    \"orders\": [\n      {\n        \"order_id\": \"300012345678901234\",\n        \"created_at\": \"2026-01-31 09:12:30 +0800\",\n        \"price\": \"1299.00\",\n        \"statuses\": [\"ready_to_ship\"]\n      }\n    ]\n  }\n}",
        '/product/create' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901239\",\n  \"data\": {\n    \"item_id\": \"2400012345\",\n    \"sku_list\": [\n      {\n        \"seller_sku\": \"TEA-茶-01\",\n        \"sku_id\": \"11200012345\"\n      }\n    ]\n  }\n}",
        '/product/price/update' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901240\",\n  \"updated\": \"1\"\n}",
        '/seller/get' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901242\",\n  \"data\": {\n    \"seller_id\": \"1000123\",\n    \"name\": \"Tea & More\",\n    \"verified\": \"true\"\n  }\n}",
        '/seller/policy/get' => "{\n  \"code\": \"0\",\n  \"request_id\": \"0b8ff2e517612345678901243\",\n  \"text\": \"ขายได้เฉพาะสินค้าของแท้\"\n}",
    ];
}
