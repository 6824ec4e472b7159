<?php

declare(strict_types=1);

namespace SdkforgeModule\Http;

use SdkforgeModule\Runtime\HidesSecrets;

/** One signed request, ready to be sent. */
final class HttpRequest implements \JsonSerializable
{
    use HidesSecrets;

    /**
     * @param array<string, string> $headers
     * @param float|null            $readTimeout seconds for which the gateway may be silent, if not the transport's own
     */
    public function __construct(
        public readonly string $method,
        #[\SensitiveParameter] public readonly string $url,
        public readonly array $headers = [],
        public readonly ?Body $body = null,
        public readonly ?float $readTimeout = null,
    ) {
    }

    /** @return array<string, mixed> without the query, which holds token and signature */
    public function __debugInfo(): array
    {
        return ['method' => $this->method, 'url' => strtok($this->url, '?')];
    }
}
