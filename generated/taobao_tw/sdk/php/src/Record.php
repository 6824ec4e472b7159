<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\Redaction;

/** An object of an answer: documented fields as typed properties, and everything that arrived by its own name. */
abstract class Record implements \JsonSerializable
{
    /** @param array<array-key, mixed> $fields */
    public function __construct(#[\SensitiveParameter] private readonly array $fields)
    {
    }

    /**
     * A field as it arrived, also one that the documentation does not know or that is not of its documented type.
     *
     * Decimals, and integers beyond the range of PHP's own, are text.
     */
    final public function get(string $name): mixed
    {
        return $this->fields[$name] ?? null;
    }

    /** Whether the field arrived, be it as null. */
    final public function has(string $name): bool
    {
        return array_key_exists($name, $this->fields);
    }

    /** @return array<array-key, mixed> every field as it arrived */
    final public function toArray(): array
    {
        return $this->fields;
    }

    /** @return array<array-key, mixed> */
    final public function jsonSerialize(): array
    {
        return $this->fields;
    }

    /** @return array<array-key, mixed> the fields without tokens and other secrets */
    public function __debugInfo(): array
    {
        return Redaction::values($this->fields);
    }
}
