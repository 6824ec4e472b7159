<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/**
 * The fields of an object that is sent as JSON.
 *
 * @internal
 */
final class Fields
{
    /**
     * An object of the fields that are given: what is null is left out.
     *
     * @param array<array-key, mixed> $fields
     */
    public static function present(#[\SensitiveParameter] array $fields): \stdClass
    {
        return (object) array_filter($fields, static fn (mixed $value): bool => $value !== null);
    }
}
