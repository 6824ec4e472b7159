<?php

/** Calls with stored tokens that have expired: in one process, in many at once, and where nothing can be refreshed. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();

use Paper\Shop\Sdk\Client;
use Paper\Shop\Sdk\Exception\AuthorizationRequiredException;
use Paper\Shop\Sdk\Exception\TokenException;
use Paper\Shop\Sdk\Exception\TokenStoreException;
use Paper\Shop\Sdk\Tokens\FileTokenStore;
use Paper\Shop\Sdk\Tokens\MemoryTokenStore;
use Paper\Shop\Sdk\Tokens\TokenPair;
use Paper\Shop\Sdk\Tokens\TokenStore;

$with = static fn (TokenStore $store, string $url): Client => new Client(
    'key',
    'a-secret',
    gateway: $url,
    authorizationGateway: $url,
    tokens: $store,
);
$old = new TokenPair('old-token', 'refresh-1');
$report = [];

$store = new MemoryTokenStore($old);
$with($store, $task['refused'])->list()->get(1);
$report['refused'] = [$store->load()->accessToken, $store->load()->refreshToken, $store->load()->expiresAt > time()];

$store = new MemoryTokenStore(new TokenPair('old-token', 'refresh-1', time() - 1));
$with($store, $task['stale'])->list()->get(1);
$report['stale'] = $store->load()->accessToken;

$store = new MemoryTokenStore();
$client = $with($store, $task['code']);
$client->authorize('a-code');
$withoutStore = new Client('key', 'a-secret', gateway: $task['code'], authorizationGateway: $task['code']);
$withoutStore->authorize('a-code');
$calls = array_map(static fn (Client $each) => $each->list()->get(1), [$client, $withoutStore]);
$report['authorized'] = [$store->load()->accessToken, count($calls)];

$file = $task['folder'] . '/tokens.json';
(new FileTokenStore($file))->save($old);
$children = [];
for ($number = 0; $number < 8; $number++) {
    $child = pcntl_fork();
    if ($child === 0) {
        $client = $with(new FileTokenStore($file), $task['many']);
        for ($call = 0; $call < 3; $call++) {
            $client->list()->get(1);
        }
        exit(0);
    }
    $children[] = $child;
}
$report['children'] = 0;
foreach ($children as $child) {
    pcntl_waitpid($child, $status);
    $report['children'] += $status;
}
$report['mode'] = decoct(fileperms($file) & 0o777);
$report['files'] = array_map(basename(...), glob($task['folder'] . '/*'));
$report['kept'] = (new FileTokenStore($file))->load()->accessToken;

$cases = [
    'none' => static fn () => $with(new MemoryTokenStore(), $task['refused'])->list()->get(1),
    'no refresh token' => static fn () => $with(new MemoryTokenStore(new TokenPair('old-token')), $task['refused'])
        ->list()->get(1),
    'dead refresh token' => static fn () => $with(
        new MemoryTokenStore(new TokenPair('old-token', 'refresh-0')),
        $task['refused'],
    )->list()->get(1),
    'wrong code' => static fn () => $client->authorize('another-code'),
    'no folder' => static fn () => $with(new FileTokenStore('/nonexistent/tokens'), $task['refused'])->list()->get(1),
    'unwritable' => static fn () => (new FileTokenStore('/nonexistent/tokens'))->save($old),
];
foreach ($cases as $name => $case) {
    try {
        $case();
        $report['cases'][$name] = 'made';
    } catch (AuthorizationRequiredException $error) {
        $report['cases'][$name] = $error->getMessage();
    } catch (TokenException | TokenStoreException $error) {
        $report['cases'][$name] = $error::class;
    }
}
$with(new MemoryTokenStore(), $task['optional'])->list()->getAll();
ob_start();
var_dump($old, $store, $with($store, $task['refused']));
$report['printed'] = ob_get_clean();
report($report);
