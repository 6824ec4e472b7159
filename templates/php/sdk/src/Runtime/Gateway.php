<?php

declare(strict_types=1);

namespace SdkforgeModule\Runtime;

use SdkforgeModule\ClientOptions;
use SdkforgeModule\Exception\TransportException;
use SdkforgeModule\Http\HttpRequest;
use SdkforgeModule\Http\HttpResponse;
use SdkforgeModule\Http\Transport;

/**
 * Makes calls, and makes them again where that is safe: each attempt is signed anew.
 *
 * @internal
 */
final class Gateway
{
    /** A smaller difference is the time that an answer takes, not a clock that is off. */
    private const CLOCK_TOLERANCE = 60_000;

    private readonly Transport $transport;

    /** Milliseconds by which the gateway's clock is ahead of ours; null until an answer made us look. */
    private ?int $clockOffset = null;

    public function __construct(private readonly Credentials $credentials, private readonly ClientOptions $options)
    {
        $this->transport = $options->transport();
    }

    /**
     * @param array<array-key, array{category: string, solution: string}> $errors the endpoint's own errors by code
     *
     * @throws TransportException
     */
    public function exchange(
        string $url,
        Call $call,
        #[\SensitiveParameter] ?string $accessToken = null,
        bool $idempotent = false,
        ?int $maxRetries = null,
        array $errors = [],
    ): Answer {
        $policy = new RetryPolicy($maxRetries ?? $this->options->maxRetries, $idempotent);
        for ($attempt = 0;; $attempt++) {
            $request = RequestFactory::make($url, $call, $this->credentials, $accessToken, $this->now());
            try {
                $response = $this->transport->send($request);
            } catch (TransportException $failure) {
                $delay = $policy->afterFailure($failure, $attempt);
                if ($delay === null || !self::canRepeat($request)) {
                    throw $failure;
                }
                $this->options->clock->sleep($delay);
                continue;
            }
            $envelope = Envelope::read($response);
            $isRefused = $envelope !== null && !$envelope->isSuccess();
            $category = $isRefused ? ErrorCatalogue::category($envelope, $errors) : '';
            $corrected = $category === 'signature' && $this->correctClock($response);
            $asked = RetryPolicy::asked($response, $envelope, $this->now());
            $delay = $policy->afterAnswer($response, $envelope, $category, $asked, $attempt);
            if ($delay === null || !self::canRepeat($request)) {
                return new Answer($response, $envelope, $asked === null ? null : intdiv($asked + 999, 1000));
            }
            $this->options->clock->sleep($corrected ? 0 : $delay);
        }
    }

    /** @return list<string> texts of a call that no message may repeat */
    public function secrets(Call $call, #[\SensitiveParameter] ?string $accessToken): array
    {
        $secrets = [$this->credentials->appSecret->reveal(), (string) $accessToken];
        foreach ($call->parameters() as $name => $value) {
            if (Redaction::isSensitiveParameter((string) $name)) {
                $secrets[] = $value;
            }
        }

        return $secrets;
    }

    /** Milliseconds since 1970 in UTC, by the gateway's clock as far as that is known. */
    public function now(): int
    {
        return $this->options->clock->now() + ($this->clockOffset ?? 0);
    }

    /** Looks once at the gateway's clock, when it has refused a signature, and says whether ours was off. */
    private function correctClock(HttpResponse $response): bool
    {
        if ($this->clockOffset !== null) {
            return false;
        }
        $theirs = strtotime($response->header('Date'));
        if ($theirs === false) {
            return false;
        }
        $offset = $theirs * 1000 - $this->options->clock->now();
        $this->clockOffset = abs($offset) > self::CLOCK_TOLERANCE ? $offset : 0;

        return $this->clockOffset !== 0;
    }

    private static function canRepeat(HttpRequest $request): bool
    {
        return $request->body === null || $request->body->rewind();
    }
}
