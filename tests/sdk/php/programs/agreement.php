<?php

/** Asks for every answer twice and prints how each call ended: class, code, message, pause, and all its text. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$namespace = $task['namespace'];
$client = new ("$namespace\\Client")(
    'key',
    'secret',
    $task['token'],
    gateway: $task['url'],
    options: new ("$namespace\\ClientOptions")(maxRetries: 1),
);

$end = static function (Closure $call) use ($namespace): array {
    try {
        $call();

        return ['error' => '', 'code' => null, 'message' => null, 'retry_after' => null, 'text' => ''];
    } catch (Throwable $error) {
        $isApi = is_a($error, "$namespace\\Exception\\ApiException");

        return [
            'error' => substr(strrchr($error::class, '\\') ?: '', 1),
            'code' => $isApi ? $error->errorCode : null,
            'message' => $isApi ? $error->gatewayMessage : null,
            'retry_after' => $isApi && method_exists($error, 'retryAfter') ? $error->retryAfter() : null,
            'text' => (string) $error,
        ];
    }
};

$lines = [];
for ($number = 0; $number < $task['cases']; $number++) {
    $lines[] = $end(static fn () => $client->order()->get(orderId: $number));
    $lines[] = $end(static fn () => $client->order()->reverseCancelCreate(
        orderId: $number,
        orderItemIdList: [1],
        reasonId: 1,
    ));
}
report($lines);
