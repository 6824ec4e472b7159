<?php

declare(strict_types=1);

namespace SdkforgeModule\Runtime;

use SdkforgeModule\Exception\TransportException;
use SdkforgeModule\Http\HttpResponse;

/**
 * Whether a call is made again, and after how many milliseconds.
 *
 * An idempotent call is repeated freely; any other only where it surely was not processed.
 *
 * @internal
 */
final class RetryPolicy
{
    private const BASE_DELAY = 500;

    private const LONGEST_BACKOFF = 8_000;

    /** Who is asked to wait longer than this is told so at once. */
    private const LONGEST_WAIT = 60_000;

    private const BAN = '/ban will last (\d{1,9}) seconds?/';

    public function __construct(private readonly int $maxRetries, private readonly bool $idempotent)
    {
    }

    /** @return int|null null where the failure is final */
    public function afterFailure(TransportException $failure, int $attempt): ?int
    {
        $again = $failure->transient && ($this->idempotent || !$failure->sent);

        return $again && $attempt < $this->maxRetries ? self::backoff($attempt) : null;
    }

    /** @return int|null null where the answer is final */
    public function afterAnswer(
        HttpResponse $response,
        ?Envelope $answer,
        string $category,
        ?int $asked,
        int $attempt,
    ): ?int {
        if ($attempt >= $this->maxRetries || !$this->mayRepeat($response, $answer, $category)) {
            return null;
        }
        if ($asked === null) {
            return self::backoff($attempt);
        }

        return $asked <= self::LONGEST_WAIT ? $asked : null;
    }

    /** For how many milliseconds the gateway asks to be left alone, by a header or in its message. */
    public static function asked(HttpResponse $response, ?Envelope $answer, int $now): ?int
    {
        return self::retryAfter($response, $now) ?? self::ban($answer?->message ?? '');
    }

    private function mayRepeat(HttpResponse $response, ?Envelope $answer, string $category): bool
    {
        if ($answer?->isSuccess()) {
            return false;
        }
        if ($response->status === 429 || in_array($category, ['rate_limit', 'signature'], true)) {
            return true;
        }

        return $this->idempotent
            && ($response->status >= 500 || in_array($category, ['platform', 'provider'], true));
    }

    private static function backoff(int $attempt): int
    {
        return random_int(0, min(self::LONGEST_BACKOFF, self::BASE_DELAY * 2 ** min($attempt, 10)));
    }

    private static function retryAfter(HttpResponse $response, int $now): ?int
    {
        $text = $response->header('Retry-After');
        if (preg_match('/^\d{1,9}$/D', $text) === 1) {
            return (int) $text * 1000;
        }
        $time = $text === '' ? false : strtotime($text);

        return $time === false ? null : max(0, $time * 1000 - $now);
    }

    private static function ban(string $message): ?int
    {
        return preg_match(self::BAN, $message, $match) === 1 ? (int) $match[1] * 1000 : null;
    }
}
