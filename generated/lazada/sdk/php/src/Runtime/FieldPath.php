<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

/**
 * Finds a field inside an answer by a path such as `data.orders`.
 *
 * @internal
 */
final class FieldPath
{
    /** @param array<array-key, mixed> $fields */
    public static function value(#[\SensitiveParameter] array $fields, string $path): mixed
    {
        $value = $fields;
        foreach (explode('.', $path) as $name) {
            $value = is_string($value) ? Json::read($value) : $value;
            $value = is_array($value) ? $value[$name] ?? null : null;
        }

        return $value;
    }
}
