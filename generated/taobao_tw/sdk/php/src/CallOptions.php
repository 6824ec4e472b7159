<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\HidesSecrets;

/** What one typed call does differently from the others of its client. */
final class CallOptions implements \JsonSerializable
{
    use HidesSecrets;

    /**
     * @param string|null          $accessToken     the account to act for, instead of the client's
     * @param array<string, mixed> $extraParameters parameters that this SDK does not know yet
     * @param array<string, string> $headers        further HTTP headers
     * @param int|null             $maxRetries      repetitions, instead of the client's
     * @param bool|null            $idempotent      true where making the call twice does no harm
     * @param float|null           $readTimeout     seconds for which the gateway may be silent, instead of the client's
     */
    public function __construct(
        #[\SensitiveParameter] public readonly ?string $accessToken = null,
        #[\SensitiveParameter] public readonly array $extraParameters = [],
        #[\SensitiveParameter] public readonly array $headers = [],
        public readonly ?int $maxRetries = null,
        public readonly ?bool $idempotent = null,
        public readonly ?float $readTimeout = null,
    ) {
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['maxRetries' => $this->maxRetries, 'idempotent' => $this->idempotent];
    }
}
