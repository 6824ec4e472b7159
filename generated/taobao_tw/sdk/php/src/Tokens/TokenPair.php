<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Tokens;

use TaobaoTw\Iop\Record;
use TaobaoTw\Iop\Runtime\HidesSecrets;
use TaobaoTw\Iop\Runtime\Read;

/** An access token, and what gets the next one. */
final class TokenPair implements \JsonSerializable
{
    use HidesSecrets;

    /** @param int|null $expiresAt seconds since 1970 in UTC; null where that is not known */
    public function __construct(
        #[\SensitiveParameter] public readonly string $accessToken,
        #[\SensitiveParameter] public readonly string $refreshToken = '',
        public readonly ?int $expiresAt = null,
    ) {
    }

    /** The pair in the answer to a call that creates or refreshes tokens. */
    public static function from(Record $answer): self
    {
        return self::fromFields($answer->toArray(), time());
    }

    /**
     * @param array<array-key, mixed> $fields
     * @param int                     $now    seconds since 1970 in UTC
     *
     * @internal
     */
    public static function fromFields(#[\SensitiveParameter] array $fields, int $now): self
    {
        $lifetime = Read::integer($fields['expires_in'] ?? null);

        return new self(
            Read::text($fields['access_token'] ?? null) ?? '',
            Read::text($fields['refresh_token'] ?? null) ?? '',
            $lifetime === null ? null : $now + $lifetime,
        );
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['expiresAt' => $this->expiresAt];
    }
}
