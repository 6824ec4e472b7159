<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\InvalidRequestException;
use TaobaoTw\Iop\Upload;

/**
 * One call to an API: everything but credentials and time.
 *
 * @internal
 */
final class Call
{
    /** @var array<array-key, string> */
    private array $parameters = [];

    /** @var array<array-key, Upload> */
    private array $files = [];

    /** @var array<string, string> */
    private array $headers = [];

    public readonly string $httpMethod;

    /** @param float|null $readTimeout seconds for which the gateway may be silent, if not the client's */
    public function __construct(
        public readonly string $apiName,
        string $httpMethod,
        public readonly ?float $readTimeout = null,
    ) {
        if (preg_match('~^[^\s\x00-\x1f\x7f?#]+$~Du', $apiName) !== 1) {
            throw new InvalidRequestException('api-name', 'An API name must be text without spaces, "?" and "#".');
        }
        $this->httpMethod = strtoupper($httpMethod);
        if (!in_array($this->httpMethod, ['GET', 'POST'], true)) {
            throw new InvalidRequestException('http-method', 'The HTTP method must be GET or POST.');
        }
    }

    public function addParameter(int|string $name, #[\SensitiveParameter] mixed $value): void
    {
        ParameterName::check($this->apiName, (string) $name);
        $text = ParameterText::of((string) $name, $value);
        unset($this->parameters[$name]);
        if ($text !== null) {
            $this->parameters[$name] = $text;
        }
    }

    public function addFile(int|string $name, Upload $file): void
    {
        ParameterName::check($this->apiName, (string) $name);
        $this->files[$name] = $file;
    }

    public function addHeader(string $name, #[\SensitiveParameter] string $value): void
    {
        if (preg_match('/^[!#$%&\'*+.^_`|~0-9A-Za-z-]+$/D', $name) !== 1 || preg_match('/[\r\n\0]/', $value) === 1) {
            throw new InvalidRequestException('header', 'An HTTP header must be a plain name and one line of text.');
        }
        if (in_array(strtolower($name), ['content-type', 'content-length', 'transfer-encoding', 'host'], true)) {
            throw new InvalidRequestException('header', "The HTTP header \"$name\" is set by the SDK itself.");
        }
        $this->headers[$name] = $value;
    }

    public function isRest(): bool
    {
        return str_starts_with($this->apiName, '/');
    }

    /** @return array<array-key, string> */
    public function parameters(): array
    {
        return $this->parameters;
    }

    /** @return array<array-key, Upload> */
    public function files(): array
    {
        return $this->files;
    }

    /** @return array<string, string> */
    public function headers(): array
    {
        return $this->headers;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return [
            'apiName' => $this->apiName,
            'httpMethod' => $this->httpMethod,
            'parameters' => array_keys($this->parameters),
            'files' => array_keys($this->files),
        ];
    }
}
