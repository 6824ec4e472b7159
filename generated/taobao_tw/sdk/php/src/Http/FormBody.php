<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Http;

/** Parameters as a web form. */
final class FormBody implements Body
{
    private int $position = 0;

    private readonly string $text;

    /** @param array<array-key, string> $parameters */
    public function __construct(#[\SensitiveParameter] array $parameters)
    {
        $this->text = http_build_query($parameters, '', '&', PHP_QUERY_RFC3986);
    }

    public function contentType(): string
    {
        return 'application/x-www-form-urlencoded;charset=UTF-8';
    }

    public function length(): int
    {
        return strlen($this->text);
    }

    public function read(int $length): string
    {
        $piece = substr($this->text, $this->position, $length);
        $this->position += strlen($piece);

        return $piece;
    }

    public function rewind(): bool
    {
        $this->position = 0;

        return true;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['bytes' => strlen($this->text)];
    }
}
