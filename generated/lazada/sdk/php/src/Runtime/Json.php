<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

/**
 * Reads JSON without losing digits.
 *
 * @internal
 */
final class Json
{
    /** A text without escapes, or a number with a fraction or an exponent. */
    private const TEXT_OR_DECIMAL = '~"[^"]*+"'
        . '|(?<![\w.+-])-?(?:0|[1-9]\d*+)(?:\.\d++(?:[eE][+-]?\d++)?|[eE][+-]?\d++)(?=\s*[,\]}])~';

    /** Control characters, which no JSON holds, stand in for the two escapes that hide where a text ends. */
    private const STAND_INS = ['\\\\' => "\x01", '\\"' => "\x02"];

    private const DEEPEST = 512;

    /**
     * The object or list that a text holds, or null where it holds anything else.
     *
     * Integers that fit stay integers; longer ones and decimals become their exact text, since a float would round.
     *
     * @return array<array-key, mixed>|null
     */
    public static function read(#[\SensitiveParameter] string $text): ?array
    {
        // A byte order mark is not JSON, yet some servers send one.
        $text = ltrim($text, "\u{FEFF} \t\r\n");
        if (!in_array($text[0] ?? '', ['{', '['], true) || strpbrk($text, "\x01\x02") !== false) {
            return null;
        }
        $value = json_decode(self::withDecimalsAsText($text), true, self::DEEPEST, JSON_BIGINT_AS_STRING);

        return is_array($value) ? $value : null;
    }

    /**
     * The object that a text holds, or null.
     *
     * @return array<array-key, mixed>|null
     */
    public static function object(#[\SensitiveParameter] string $text): ?array
    {
        return str_starts_with(ltrim($text, "\u{FEFF} \t\r\n"), '{') ? self::read($text) : null;
    }

    private static function withDecimalsAsText(#[\SensitiveParameter] string $text): string
    {
        $quoted = preg_replace_callback(
            self::TEXT_OR_DECIMAL,
            static fn (array $match): string => $match[0][0] === '"' ? $match[0] : "\"$match[0]\"",
            strtr($text, self::STAND_INS),
        );

        return strtr((string) $quoted, array_flip(self::STAND_INS));
    }
}
