<?php

declare(strict_types=1);

namespace Lazada\Lazop\Testing;

use Lazada\Lazop\Exception\InvalidRequestException;
use Lazada\Lazop\Exception\TransportException;
use Lazada\Lazop\Http\HttpRequest;
use Lazada\Lazop\Http\HttpResponse;
use Lazada\Lazop\Http\Transport;

/**
 * Answers calls in users' own tests, without a network: as told, else as the documentation shows.
 *
 *     $stub = new StubTransport();
 *     $client = new Client('key', 'secret', options: new ClientOptions(transport: $stub));
 */
final class StubTransport implements Transport
{
    /** @var list<string|\Closure(array<array-key, string>): string|TransportException> */
    private array $answers = [];

    /** @var list<StubbedCall> */
    private array $calls = [];

    /**
     * What the next call without an answer gets: a body, a failure, or a function that makes the body of the
     * call's parameters and may check them.
     *
     * @param string|\Closure(array<array-key, string>): string|TransportException $answer
     */
    public function willAnswer(#[\SensitiveParameter] string|\Closure|TransportException $answer): self
    {
        $this->answers[] = $answer;

        return $this;
    }

    /** @return list<StubbedCall> what has been called, in order */
    public function calls(): array
    {
        return $this->calls;
    }

    public function send(HttpRequest $request): HttpResponse
    {
        $call = StubbedCall::of($request);
        $this->calls[] = $call;
        $answer = array_shift($this->answers) ?? self::documented($call);
        if ($answer instanceof TransportException) {
            throw $answer;
        }
        $body = is_string($answer) ? $answer : $answer($call->parameters);

        return new HttpResponse(200, ['content-type' => 'application/json;charset=UTF-8'], $body);
    }

    private static function documented(StubbedCall $call): string
    {
        $dotted = $call->parameters['method'] ?? '';
        // Of the paths that a call's address ends with, the longest is its own.
        $own = isset(Examples::ANSWERS[$dotted]) ? $dotted : '';
        foreach (array_keys(Examples::ANSWERS) as $path) {
            $own = str_ends_with($call->path, $path) && strlen($path) > strlen($own) ? $path : $own;
        }

        return Examples::ANSWERS[$own] ?? throw new InvalidRequestException(
            'stub',
            "The documentation shows no answer of \"{$call->path}\": tell the stub one.",
        );
    }
}
