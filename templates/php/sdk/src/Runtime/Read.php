<?php

declare(strict_types=1);

namespace SdkforgeModule\Runtime;

/**
 * Reads a field as its documented type; one of another type is null, and can be had as it arrived.
 *
 * Gateways send numbers and booleans as text, too, and some objects and lists as JSON text.
 *
 * @internal
 */
final class Read
{
    public static function text(#[\SensitiveParameter] mixed $value): ?string
    {
        return match (true) {
            is_string($value) => $value,
            is_bool($value) => $value ? 'true' : 'false',
            is_int($value) => (string) $value,
            default => null,
        };
    }

    public static function integer(#[\SensitiveParameter] mixed $value): ?int
    {
        $number = self::number($value);

        return is_string($number) ? self::whole($number) : $number;
    }

    /** @return int|numeric-string|null an integer, or the exact text of a decimal or of an integer that is too long */
    public static function number(#[\SensitiveParameter] mixed $value): int|string|null
    {
        if (!is_string($value)) {
            return is_int($value) ? $value : null;
        }
        $text = trim($value);
        if (preg_match('/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/D', $text) !== 1) {
            return null;
        }
        $integer = filter_var(preg_replace('/^([+-]?)0+(?=\d)/', '$1', $text), FILTER_VALIDATE_INT);

        return $integer === false ? $text : $integer;
    }

    /** The integer that the text of a number stands for, as 12.0 and 1.2e1 do; null where it is none, or too long. */
    private static function whole(#[\SensitiveParameter] string $number): ?int
    {
        if (preg_match('/^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/D', $number, $parts) !== 1) {
            return null;
        }
        [, $sign, $digits, $fraction, $exponent] = $parts + ['', '', '', '', '0'];
        $moved = strlen($fraction) - (int) $exponent;
        $digits .= $fraction . str_repeat('0', max(0, -$moved));
        $point = strlen($digits) - max(0, $moved);
        if ($point < 0 || trim(substr($digits, $point), '0') !== '') {
            return null;
        }
        $integer = filter_var($sign . (ltrim(substr($digits, 0, $point), '0') ?: '0'), FILTER_VALIDATE_INT);

        return $integer === false ? null : $integer;
    }

    /** @return numeric-string|null the exact text */
    public static function decimal(#[\SensitiveParameter] mixed $value): ?string
    {
        return self::number($value) === null ? null : trim((string) $value);
    }

    public static function boolean(#[\SensitiveParameter] mixed $value): ?bool
    {
        return match (is_string($value) ? strtolower(trim($value)) : $value) {
            true, 'true', 1, '1' => true,
            false, 'false', 0, '0' => false,
            default => null,
        };
    }

    public static function any(#[\SensitiveParameter] mixed $value): mixed
    {
        return $value;
    }

    /**
     * @template T of object
     *
     * @param class-string<T> $class
     *
     * @return T|null
     */
    public static function record(#[\SensitiveParameter] mixed $value, string $class): ?object
    {
        $value = is_string($value) ? Json::object($value) : $value;

        return is_array($value) && ($value === [] || !array_is_list($value)) ? new $class($value) : null;
    }

    /**
     * @template T of object
     *
     * @param class-string<T> $class
     *
     * @return list<T|null>|null
     */
    public static function records(#[\SensitiveParameter] mixed $value, string $class): ?array
    {
        return self::list($value, static fn (mixed $item): ?object => self::record($item, $class));
    }

    /**
     * @template T
     *
     * @param callable(mixed): (T|null) $read
     *
     * @return list<T>|null
     */
    public static function list(#[\SensitiveParameter] mixed $value, callable $read): ?array
    {
        $value = is_string($value) ? Json::read($value) : $value;

        return is_array($value) && array_is_list($value) ? array_map($read, $value) : null;
    }
}
