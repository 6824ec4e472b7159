<?php

/** Makes one call, documented or typed, and tells how it ended and how long the client meant to wait. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$namespace = $task['namespace'];
class_alias("$namespace\\Runtime\\Clock", 'Clock');

/** Does not wait, but believes to have waited; starts as far off as it is told. */
final class ImpatientClock implements Clock
{
    /** @var list<int> */
    public array $waits = [];

    public function __construct(private int $offset)
    {
    }

    public function now(): int
    {
        return (int) (microtime(true) * 1000) + $this->offset;
    }

    public function sleep(int $milliseconds): void
    {
        $this->waits[] = $milliseconds;
        $this->offset += max(1, $milliseconds);
    }
}

$clock = new ImpatientClock($task['clock_offset'] ?? 0);
$options = new ("$namespace\\ClientOptions")(
    connectTimeout: 2.0,
    readTimeout: 1.0,
    maxRetries: $task['retries'] ?? 2,
    caFile: $task['ca'] ?? null,
    clock: $clock,
);

$documented = static function () use ($task, $namespace, $options): string {
    $client = new ("$namespace\\{$task['client']}")($task['url'], 'key', 'canary-secret', $options);
    $request = new ("$namespace\\{$task['request']}")('/auth/token/create', $task['method'] ?? 'POST');
    $request->addApiParam('code', 'canary-code');
    for ($earlier = 1; $earlier < ($task['calls'] ?? 1); $earlier++) {
        $client->execute($request, 'canary-token');
    }

    return $client->execute($request, 'canary-token');
};
$typed = static function () use ($task, $namespace, $options): string {
    $client = new ("$namespace\\Client")(
        'key',
        'canary-secret',
        'canary-token',
        gateway: $task['url'],
        authorizationGateway: $task['url'],
        options: $options,
    );
    $call = new ("$namespace\\CallOptions")(
        accessToken: 'canary-token',
        idempotent: $task['idempotent'] ?? null,
        readTimeout: $task['read_timeout'] ?? null,
    );
    $result = $client->auth()->tokenCreate(code: 'canary-code', callOptions: $call);

    return $result->body();
};

$begun = microtime(true);
try {
    $end = ['body' => $task['surface'] === 'typed' ? $typed() : $documented()];
} catch (Throwable $error) {
    ob_start();
    var_dump($error);
    $end = [
        'error' => substr($error::class, strlen("$namespace\\Exception\\")),
        'message' => $error->getMessage(),
        'printed' => $error . ob_get_clean() . print_r($error, true),
        'retry_after' => method_exists($error, 'retryAfter') ? $error->retryAfter() : null,
        'sent' => $error->sent ?? null,
        'solution' => $error->solution ?? null,
    ];
}
report($end + ['waits' => $clock->waits, 'seconds' => microtime(true) - $begun]);
