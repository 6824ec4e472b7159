<?php

declare(strict_types=1);

namespace Lazada\Lazop\Testing;

use Lazada\Lazop\Http\HttpRequest;

/** A call that reached the stub. */
final class StubbedCall
{
    /** @param array<array-key, string> $parameters by name; empty where files were sent */
    private function __construct(
        public readonly string $method,
        public readonly string $path,
        #[\SensitiveParameter] public readonly array $parameters,
    ) {
    }

    /** @internal */
    public static function of(HttpRequest $request): self
    {
        $text = (string) parse_url($request->url, PHP_URL_QUERY);
        $isForm = str_starts_with((string) $request->body?->contentType(), 'application/x-www-form-urlencoded');
        while ($isForm && ($piece = $request->body?->read(8192)) !== '') {
            $text .= $piece;
        }

        return new self($request->method, (string) parse_url($request->url, PHP_URL_PATH), self::parameters($text));
    }

    /**
     * Not parse_str, which changes names with dots and brackets.
     *
     * @return array<array-key, string>
     */
    private static function parameters(#[\SensitiveParameter] string $text): array
    {
        $parameters = [];
        foreach (array_filter(explode('&', $text), strlen(...)) as $pair) {
            [$name, $value] = explode('=', $pair, 2) + [1 => ''];
            $parameters[rawurldecode($name)] = rawurldecode($value);
        }

        return $parameters;
    }
}
