<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Http;

use TaobaoTw\Iop\Runtime\HidesSecrets;

/** What came back, unread. */
final class HttpResponse implements \JsonSerializable
{
    use HidesSecrets;

    /** @param array<string, string> $headers by lower-case name */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        #[\SensitiveParameter] public readonly string $body,
    ) {
    }

    public function header(string $name): string
    {
        return $this->headers[strtolower($name)] ?? '';
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['status' => $this->status, 'bytes' => strlen($this->body)];
    }
}
