<?php

/** Makes the typed calls it is given, and reports what each result's properties hold. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$namespace = $task['namespace'];

function shown(mixed $value): mixed
{
    return match (true) {
        is_array($value) => array_map(shown(...), $value),
        is_object($value) => array_map(shown(...), get_object_vars($value)),
        default => $value,
    };
}

$report = [];
foreach ($task['calls'] as $call) {
    $client = new ("$namespace\\Client")(
        'key',
        'a-secret',
        accessToken: 'a-token',
        gateway: $call['url'],
        authorizationGateway: $call['url'],
    );
    try {
        $arguments = $call['arguments'];
        foreach ($call['files'] as $name) {
            $arguments[$name] = "$namespace\\Upload"::fromBytes('bytes', 'image/jpeg');
        }
        $result = $client->{$call['group']}()->{$call['method']}(...$arguments);
        $report[$call['id']] = ['properties' => shown(get_object_vars($result)), 'whole' => $result->body()];
    } catch (Throwable $error) {
        $report[$call['id']] = ['error' => (string) $error];
    }
}
report($report);
