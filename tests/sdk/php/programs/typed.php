<?php

/** Uses the whole typed surface of the paper shop, and reports what came of it. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();

use Paper\Shop\Sdk\CallOptions;
use Paper\Shop\Sdk\Client;
use Paper\Shop\Sdk\Exception\BusinessException;
use Paper\Shop\Sdk\Exception\InvalidRequestException;
use Paper\Shop\Sdk\Exception\SdkException;
use Paper\Shop\Sdk\Input\ListCreateOrder;
use Paper\Shop\Sdk\Input\ListCreateOrderLines;
use Paper\Shop\Sdk\Upload;

$client = new Client('key', 'a-secret', accessToken: 'token-one', gateway: $task['url']);
$report = [];

$list = $client->list()->get(
    parameters: 7,
    operation: "it's",
    this_: false,
    callOptions_: '1.50',
    files: ['a', 'é'],
    n5: 'five',
    callOptions: new CallOptions(extraParameters: ['new' => true], headers: ['X-Extra' => 'yes']),
);
$report['rows'] = array_map(
    static fn ($row): array => [$row->id, $row->price, $row->sold, $row->tags, $row->get('unknown')],
    $list->fields,
);
$report['inner'] = $list->answer->inner->code;
$report['body'] = $list->body;
$report['raw'] = $list->body();
$report['request'] = $list->requestId();
$report['numbers'] = $list->numbers;
$report['n5'] = $list->n5;
$report['class'] = $list->class;
$report['unknown'] = [$list->get('later'), $list->has('later'), $list->has('never')];

$client->withAccessToken('token-two')->list()->get(parameters: 1);

$client->list()->create(
    order: new ListCreateOrder(itemId: 9007199254740993, lines: [new ListCreateOrderLines(sku: 'A "1"')]),
    free: new stdClass(),
    ids: [1, 2.5, '3.10'],
);

try {
    $client->list()->getAll();
} catch (BusinessException $failure) {
    $report['failure'] = [$failure->errorCode, $failure->requestId, $failure->body()];
}

$client->list()->upload(file: Upload::fromBytes('PNG', 'image/png', 'a"b.png'), name: '裙子');
$client->single()->single();

$refused = [
    'no token' => static fn () => (new Client('key', 'a-secret', gateway: $task['url']))->list()->get(1),
    'reserved' => static fn () => $client->single()->single(new CallOptions(extraParameters: ['sign' => 'x'])),
    'header' => static fn () => $client->single()->single(new CallOptions(headers: ['X' => "a\r\nb"])),
    'not finite' => static fn () => $client->list()->get(1, callOptions_: NAN),
    'no secret' => static fn () => new Client('key', ''),
    'gateway' => static fn () => new Client('key', 'secret', gateway: 'ftp://host'),
];
foreach ($refused as $name => $call) {
    try {
        $call();
        $report['refused'][$name] = 'made';
    } catch (SdkException $error) {
        $report['refused'][$name] = $error instanceof InvalidRequestException ? $error->rule : $error::class;
    }
}
report($report);
