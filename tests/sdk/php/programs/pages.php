<?php

/** Reads lists page by page from the stub that users have for their own tests. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

task();

use Paper\Shop\Sdk\Client;
use Paper\Shop\Sdk\ClientOptions;
use Paper\Shop\Sdk\Exception\InvalidRequestException;
use Paper\Shop\Sdk\Exception\TimeoutException;
use Paper\Shop\Sdk\Http\HttpRequest;
use Paper\Shop\Sdk\Http\HttpResponse;
use Paper\Shop\Sdk\Http\Transport;
use Paper\Shop\Sdk\Testing\StubTransport;

function page(array $rows, string $more = ''): string
{
    return '{"code":"0","data":{"rows":[' . implode(',', $rows) . ']' . $more . '}}';
}

/** @return array{list<list<int>>, list<string>} the rows of each page, and which positions were asked for */
function walked(string $method, string $position, array $arguments, string ...$pages): array
{
    $stub = new StubTransport();
    array_map($stub->willAnswer(...), $pages);
    $client = new Client('key', 'a-secret', options: new ClientOptions(transport: $stub));
    $rows = [];
    foreach ($client->single()->$method(...$arguments) as $page) {
        $rows[] = $page->data->rows;
    }

    return [$rows, array_map(static fn ($call) => $call->parameters[$position] ?? null, $stub->calls())];
}

$report = [
    'offset' => walked('offsetPages', 'offset', ['x'], page([1, 2], ',"total":"3"'), page([3], ',"total":"3"')),
    'offset without end' => walked('offsetPages', 'offset', ['x', '4'], page([1, 2]), page([1, 2])),
    'page' => walked('pagePages', 'page', [], page([1, 2]), page([3]), page([])),
    'cursor' => walked('cursorPages', 'after', [], page([1], ',"next":"b"'), page([2], ',"next":""')),
    'cursor that stands' => walked('cursorPages', 'after', ['a'], page([1], ',"next":"a"')),
    'number' => walked('numberCursorPages', 'after', [5], page([1], ',"next":7')),
    'beside an endpoint' => walked('shelfPages2', 'page', [], page([1]), page([])),
];

foreach (['https://api.paper.example/rest', 'https://west.lists.example/rest', 'https://my.example/rest'] as $gateway) {
    $stub = new StubTransport();
    $noting = new class ($stub) implements Transport {
        /** @var list<string> */
        public array $hosts = [];

        public function __construct(private readonly StubTransport $stub)
        {
        }

        public function send(HttpRequest $request): HttpResponse
        {
            $this->hosts[] = parse_url($request->url, PHP_URL_HOST);
            $this->stub->willAnswer('{"code":"0","access_token":"t"}');

            return $this->stub->send($request);
        }
    };
    $client = new Client('key', 'a-secret', 'a-token', $gateway, options: new ClientOptions(transport: $noting));
    $client->list()->create(['note' => 'a', 'Item-Id' => 1]);
    $client->list()->getAll();
    $client->list()->get(1);
    $client->authorize('a-code');
    $report['hosts'][] = $noting->hosts;
}

$stub = new StubTransport();
$client = new Client('key', 'a-secret', options: new ClientOptions(maxRetries: 0, transport: $stub));
$lazy = $client->single()->pagePages();
$report['lazy'] = count($stub->calls());
$report['documented'] = $client->single()->numberCursor()->data->rows;
$stub->willAnswer(static fn (array $parameters): string => '{"code":"0","echo":"' . $parameters['app_key'] . '"}');
$report['told'] = $client->single()->single()->get('echo');
$stub->willAnswer(new TimeoutException('too slow'));
foreach (['failure', 'undocumented'] as $case) {
    try {
        $client->single()->single();
    } catch (TimeoutException | InvalidRequestException $error) {
        $report[$case] = $error->getMessage();
    }
}
report($report);
