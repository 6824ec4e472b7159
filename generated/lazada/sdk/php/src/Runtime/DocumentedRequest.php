<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Exception\InvalidRequestException;
use Lazada\Lazop\Upload;

/** A call as the platform's documentation writes it. */
abstract class DocumentedRequest
{
    private Call $call;

    /**
     * @param string $apiName    a path such as `/order/get`, or a dotted name
     * @param string $httpMethod `GET` or `POST`
     *
     * @throws InvalidRequestException
     */
    public function __construct(string $apiName, string $httpMethod = 'POST')
    {
        $this->call = new Call($apiName, $httpMethod);
    }

    /**
     * Adds a parameter; null and empty text are not sent, arrays and objects are sent as one JSON text.
     *
     * @throws InvalidRequestException for a name or a value that cannot be sent rightly
     */
    public function addApiParam(int|string $key, #[\SensitiveParameter] mixed $value): static
    {
        $this->call->addParameter($key, $value);

        return $this;
    }

    /**
     * Adds a file, which is sent without being signed.
     *
     * @param string|resource|Upload $content its bytes, an open stream that is not read whole, or an upload
     *
     * @throws InvalidRequestException
     */
    public function addFileParam(
        int|string $key,
        #[\SensitiveParameter] $content,
        string $mime = 'application/octet-stream',
    ): static {
        $this->call->addFile($key, match (true) {
            $content instanceof Upload => $content,
            is_string($content) => Upload::fromBytes($content, $mime),
            default => Upload::fromStream($content, $mime),
        });

        return $this;
    }

    /** @throws InvalidRequestException */
    public function addHttpHeaderParam(string $key, #[\SensitiveParameter] string $value): static
    {
        $this->call->addHeader($key, $value);

        return $this;
    }

    public function __clone()
    {
        $this->call = clone $this->call;
    }

    /** @internal */
    public function call(): Call
    {
        return $this->call;
    }
}
