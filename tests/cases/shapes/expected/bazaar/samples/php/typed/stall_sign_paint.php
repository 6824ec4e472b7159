<?php

// Characters that need care

declare(strict_types=1);

use Bazaar\Client;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

$client = new Client(
    getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'),
    getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'),
    gateway: getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url,
);
$answer = $client->stall()->signPaint(
    double: 'say "hi"',
    single: "it's",
    both: '"it\'s"',
    backslash: 'C:\\new\\table',
    trailing: 'ends in \\',
    dollar: 'costs $5 or {$x} or ${y}',
    hash: '#{x} {{x}} {% x %} <?php ?>',
    breaks: "one\ttwo\nthree\r\n",
    latin: 'é ü',
    thai: 'ร้านค้า',
    chinese: '裙子，“新”',
    emoji: '😀👍🏽',
    unseen: "a\u{202E}b\u{200B}c\u{A0}d\u{0}",
    comment: '*/ """ --> </script>',
    escape: '\\u0022 \\x41 \\N{DASH}',
    xml: "<Request><Name a='b'>x &amp; y</Name></Request>",
);
echo $answer->body(), PHP_EOL;
