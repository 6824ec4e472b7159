<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

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

    /** The escape of half a character beyond 16 bits, without the other half: a text that was cut there. */
    private const HALF = '~\\\\u[dD][89abAB][\da-fA-F]{2}\\\\u[dD][c-fC-F][\da-fA-F]{2}(*SKIP)(*FAIL)'
        . '|\\\\u[dD][89a-fA-F][\da-fA-F]{2}~';

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
        $text = self::withDecimalsAsText($text);
        $value = json_decode($text, true, self::DEEPEST, JSON_BIGINT_AS_STRING);
        if (json_last_error() === JSON_ERROR_UTF16) {
            $value = json_decode(self::withoutHalves($text), true, self::DEEPEST, JSON_BIGINT_AS_STRING);
        }

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

    private static function withoutHalves(#[\SensitiveParameter] string $text): string
    {
        $whole = preg_replace(self::HALF, '\\ufffd', strtr($text, self::STAND_INS));

        return strtr((string) $whole, array_flip(self::STAND_INS));
    }
}
