<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

/**
 * Masks what must not reach logs, dumps and messages.
 *
 * @internal
 */
final class Redaction
{
    public const MASK = '***';

    private const SENSITIVE_NAME = '/token|secret|password|session|^sign$/i';

    /** A code that is sent buys a token; a code that comes back is a status. */
    private const SENSITIVE_PARAMETER = '/^code$/i';

    private const SIGNATURE = '/\b[0-9A-Fa-f]{64}\b/';

    /** Shorter texts occur in ordinary words; masking them would only make a message unreadable. */
    private const SHORTEST_SECRET = 6;

    public static function isSensitiveParameter(string $name): bool
    {
        return self::isSensitive($name) || preg_match(self::SENSITIVE_PARAMETER, $name) === 1;
    }

    /**
     * The same names, with the values of the sensitive ones masked at any depth.
     *
     * @param array<array-key, mixed> $values
     *
     * @return array<array-key, mixed>
     */
    public static function values(#[\SensitiveParameter] array $values): array
    {
        $shown = [];
        foreach ($values as $name => $value) {
            $shown[$name] = match (true) {
                $value === null => null,
                self::isSensitive((string) $name) => self::MASK,
                is_array($value) => self::values($value),
                default => $value,
            };
        }

        return $shown;
    }

    /**
     * The text without any of the secrets: gateways echo tokens and strings to sign in their messages.
     *
     * @param list<string> $secrets
     */
    public static function text(#[\SensitiveParameter] string $text, #[\SensitiveParameter] array $secrets): string
    {
        $long = array_filter($secrets, static fn (string $secret): bool => strlen($secret) >= self::SHORTEST_SECRET);
        usort($long, static fn (string $a, string $b): int => strlen($b) <=> strlen($a));

        return (string) preg_replace(self::SIGNATURE, self::MASK, str_replace($long, self::MASK, $text));
    }

    private static function isSensitive(string $name): bool
    {
        return preg_match(self::SENSITIVE_NAME, $name) === 1;
    }
}
