<?php

// Characters that need care

declare(strict_types=1);

use Bazaar\BazaarClient;
use Bazaar\BazaarRequest;
use Bazaar\UrlConstants;

require 'vendor/autoload.php';

define('appkey', getenv('APP_KEY') ?: throw new RuntimeException('Set APP_KEY.'));
define('appSecret', getenv('APP_SECRET') ?: throw new RuntimeException('Set APP_SECRET.'));
define('url', getenv('GATEWAY_URL') ?: UrlConstants::$api_gateway_url);

$c = new BazaarClient(url,appkey,appSecret);
$request = new BazaarRequest('/stall/sign/paint');
$request->addApiParam('double','say "hi"');
$request->addApiParam('single',"it's");
$request->addApiParam('both','"it\'s"');
$request->addApiParam('backslash','C:\\new\\table');
$request->addApiParam('trailing','ends in \\');
$request->addApiParam('dollar','costs $5 or {$x} or ${y}');
$request->addApiParam('hash','#{x} {{x}} {% x %} <?php ?>');
$request->addApiParam('breaks',"one\ttwo\nthree\r\n");
$request->addApiParam('latin','é ü');
$request->addApiParam('thai','ร้านค้า');
$request->addApiParam('chinese','裙子，“新”');
$request->addApiParam('emoji','😀👍🏽');
$request->addApiParam('unseen',"a\u{202E}b\u{200B}c\u{A0}d\u{0}");
$request->addApiParam('comment','*/ """ --> </script>');
$request->addApiParam('escape','\\u0022 \\x41 \\N{DASH}');
$request->addApiParam('xml',"<Request><Name a='b'>x &amp; y</Name></Request>");
var_dump($c->execute($request));
