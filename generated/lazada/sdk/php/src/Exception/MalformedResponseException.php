<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** An answer arrived that is not the gateway's, such as the error page of a proxy. */
final class MalformedResponseException extends SdkException
{
    public function __construct(
        public readonly int $status,
        public readonly string $contentType,
        private readonly string $body,
    ) {
        parent::__construct(
            sprintf('HTTP status %d with content type "%s" is no answer of the gateway.', $status, $contentType),
        );
    }

    public function body(): string
    {
        return $this->body;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['message' => $this->getMessage(), 'status' => $this->status];
    }
}
