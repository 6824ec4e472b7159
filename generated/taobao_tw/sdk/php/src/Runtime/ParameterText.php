<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\InvalidRequestException;

/**
 * Turns a value of any type into the one text that is both signed and sent, or refuses it.
 *
 * @internal
 */
final class ParameterText
{
    private const DEEPEST = 256;

    /** @return string|null null where there is nothing to send: null and empty text are dropped */
    public static function of(string $name, #[\SensitiveParameter] mixed $value): ?string
    {
        $value = self::plain($name, $value);
        $text = match (true) {
            $value === null => '',
            is_string($value) => self::unicode($name, $value),
            is_scalar($value) => self::scalar($name, $value),
            default => self::json($name, $value, 0),
        };

        return $text === '' ? null : $text;
    }

    private static function scalar(string $name, #[\SensitiveParameter] int|float|bool $value): string
    {
        return match (true) {
            is_bool($value) => $value ? 'true' : 'false',
            is_int($value) => (string) $value,
            default => self::float($name, $value),
        };
    }

    private static function float(string $name, #[\SensitiveParameter] float $value): string
    {
        if (!is_finite($value)) {
            throw self::refused($name, 'is not a finite number');
        }
        // A precision of -1 asks for the shortest text that reads back as the same number, whatever php.ini says.
        $text = sprintf('%.*H', -1, $value);
        if (preg_match('/^(-?)(\d)(?:\.(\d+))?E([+-]\d+)$/', $text, $part) !== 1) {
            return $text;
        }

        return $part[1] . self::shifted($part[2] . rtrim($part[3], '0'), (int) $part[4]);
    }

    /** The number 0.d1d2d3… times ten to the power of exponent + 1, in plain notation. */
    private static function shifted(string $digits, int $exponent): string
    {
        if ($exponent < 0) {
            return '0.' . str_repeat('0', -$exponent - 1) . $digits;
        }
        $whole = str_pad(substr($digits, 0, $exponent + 1), $exponent + 1, '0');
        $fraction = substr($digits, $exponent + 1);

        return $fraction === '' ? $whole : "$whole.$fraction";
    }

    private static function json(string $name, #[\SensitiveParameter] mixed $value, int $depth): string
    {
        if ($depth > self::DEEPEST) {
            throw self::refused($name, 'is nested too deeply');
        }
        $value = self::plain($name, $value);

        return match (true) {
            $value === null => 'null',
            is_string($value) => self::jsonString($name, $value),
            is_scalar($value) => self::scalar($name, $value),
            is_array($value) && array_is_list($value) => self::jsonList($name, $value, $depth),
            is_array($value) => self::jsonObject($name, $value, $depth),
            $value instanceof \stdClass => self::jsonObject($name, get_object_vars($value), $depth),
            default => throw self::refused($name, 'has no text: ' . get_debug_type($value)),
        };
    }

    /** What an object stands for, where it says so: decimals, dates and enums of other packages. */
    private static function plain(string $name, #[\SensitiveParameter] mixed $value): mixed
    {
        for ($hops = 0; $value instanceof \JsonSerializable; $hops++) {
            if ($hops === self::DEEPEST) {
                throw self::refused($name, 'stands for itself');
            }
            $value = $value->jsonSerialize();
        }

        return match (true) {
            $value instanceof \BackedEnum => $value->value,
            $value instanceof \Stringable => (string) $value,
            default => $value,
        };
    }

    /** @param list<mixed> $values */
    private static function jsonList(string $name, #[\SensitiveParameter] array $values, int $depth): string
    {
        $items = [];
        foreach ($values as $value) {
            $items[] = self::json($name, $value, $depth + 1);
        }

        return '[' . implode(',', $items) . ']';
    }

    /** @param array<array-key, mixed> $values */
    private static function jsonObject(string $name, #[\SensitiveParameter] array $values, int $depth): string
    {
        $members = [];
        foreach ($values as $key => $value) {
            $members[] = self::jsonString($name, (string) $key) . ':' . self::json($name, $value, $depth + 1);
        }

        return '{' . implode(',', $members) . '}';
    }

    private static function jsonString(string $name, #[\SensitiveParameter] string $text): string
    {
        return json_encode(
            self::unicode($name, $text),
            JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR,
        );
    }

    private static function unicode(string $name, #[\SensitiveParameter] string $text): string
    {
        if (preg_match('//u', $text) !== 1) {
            throw self::refused($name, 'is not valid UTF-8');
        }

        return $text;
    }

    private static function refused(string $name, string $reason): InvalidRequestException
    {
        return new InvalidRequestException('parameter-value', "The value of \"$name\" $reason.");
    }
}
