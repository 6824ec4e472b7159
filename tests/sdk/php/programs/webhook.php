<?php

/** Checks messages and calls from the platform, true ones and forged ones. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$webhook = $task['namespace'] . '\Webhook';
$callback = $task['namespace'] . '\Callback\ListNotifyRequest';
$call = ['when' => 'now', 'http_sign' => $task['http_sign']];
report([
    'message' => $webhook::isAuthentic('key', 'a-secret', $task['body'], $task['authorization']),
    'changed body' => $webhook::isAuthentic('key', 'a-secret', $task['body'] . ' ', $task['authorization']),
    'other app' => $webhook::isAuthentic('kez', 'a-secret', $task['body'], $task['authorization']),
    'no header' => $webhook::isAuthentic('key', 'a-secret', $task['body'], ''),
    'call' => $webhook::isAuthenticCall('/list/notify', 'a-secret', $call),
    'changed call' => $webhook::isAuthenticCall('/list/notify', 'a-secret', ['when' => 'then'] + $call),
    'unsigned call' => $webhook::isAuthenticCall('/list/notify', 'a-secret', ['when' => 'now']),
    'list as signature' => $webhook::isAuthenticCall('/list/notify', 'a-secret', ['http_sign' => ['x']] + $call),
    'list as value' => $webhook::isAuthenticCall('/list/notify', 'a-secret', ['when' => ['now']] + $call),
    'payload' => (new $callback($call))->when,
]);
