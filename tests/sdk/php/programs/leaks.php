<?php

/** Prints every object of the package that can hold a secret, in every way that people print objects. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$in = static fn (string $class): string => $task['namespace'] . '\\' . $class;
$secret = 'canary-secret';
$token = 'canary-token';
$code = 'canary-code';

$options = new ($in('ClientOptions'))(proxy: "http://user:$secret@127.0.0.1:1");
$request = (new ($in($task['request']))('/auth/token/create'))
    ->addApiParam('code', $code)
    ->addHttpHeaderParam('X-Token', $token)
    ->addFileParam('file', $secret);
$call = $request->call();
$credentials = new ($in('Runtime\Credentials'))('key', $secret);
$signed = $in('Runtime\RequestFactory')::make('http://127.0.0.1', $call, $credentials, $token, 1);
$query = $in('Runtime\RequestFactory')::make(
    'http://127.0.0.1',
    new ($in('Runtime\Call'))('/a', 'GET'),
    $credentials,
    $token,
    1,
);
$body = '{"code":"IllegalAccessToken","message":"' . $token . '","access_token":"' . $token . '"}';
$response = new ($in('Http\HttpResponse'))(200, [], $body);
$envelope = $in('Runtime\Envelope')::read($response);
$granted = new ($in('Http\HttpResponse'))(200, [], '{"code":"0","access_token":"' . $token . '","a":[{"tokenB":"'
    . $token . '"}]}');
$typed = new ($in('Client'))('key', $secret, accessToken: $token, options: $options);

$objects = [
    'client' => new ($in($task['client']))('http://127.0.0.1:1', 'key', $secret, $options),
    'request' => $request,
    'typed client' => $typed,
    'group' => $typed->auth(),
    'client options' => $options,
    'call options' => new ($in('CallOptions'))(
        accessToken: $token,
        extraParameters: ['code' => $code],
        headers: ['X-Token' => $token],
    ),
    'upload' => $in('Upload')::fromBytes($secret),
    'transport' => $options->transport(),
    'http request' => $signed,
    'http request with a query' => $query,
    'form body' => new ($in('Http\FormBody'))(['access_token' => $token]),
    'multipart body' => $signed->body,
    'response' => $response,
    'envelope' => $envelope,
    'answer' => new ($in('Runtime\Answer'))($response, $envelope),
    'result' => new ($in('Result\AuthTokenCreateResult'))($in('Runtime\Envelope')::read($granted)),
    'api exception' => $in('Runtime\ErrorCatalogue')::exception($envelope, [], [$token]),
    'malformed response' => new ($in('Exception\MalformedResponseException'))(500, 'text/html', $secret),
];
// A refusal deep inside a call, with every argument of every frame in its trace.
$refusals = [
    'refused value' => static fn () => $request->addApiParam('value', [$token, $secret, NAN]),
    'refused name' => static fn () => $request->addApiParam('sign', $token),
    'refused token' => static fn () => new ($in($task['client']))("http://$token:$secret@host", 'key', $secret),
    'refused typed call' => static fn () => $typed->auth()->tokenCreate("$code\xff"),
    'refused file' => static fn () => $request->addFileParam('file', $secret, 'no media type'),
    'unreachable' => static fn () => (new ($in($task['client']))('http://127.0.0.1:1', 'key', $secret, new (
        $in('ClientOptions')
    )(maxRetries: 0)))->execute($request, $token),
];
foreach ($refusals as $name => $refused) {
    try {
        $refused();
    } catch (Throwable $error) {
        $objects[$name] = $error;
    }
}

$printed = [];
foreach ($objects as $name => $object) {
    ob_start();
    var_dump($object);
    print_r($object);
    dump_frames($object);
    // A result as JSON is the answer itself: that is what users store.
    echo is_a($object, $in('Record')) ? '' : json_encode($object, JSON_PARTIAL_OUTPUT_ON_ERROR);
    echo $object instanceof Throwable ? (string) $object : '';
    $printed[$name] = ob_get_clean();
}
report($printed);

/** What error handlers of frameworks do: look at the frames' arguments. */
function dump_frames(object $object): void
{
    if ($object instanceof Throwable) {
        var_dump($object->getTrace());
    }
}
