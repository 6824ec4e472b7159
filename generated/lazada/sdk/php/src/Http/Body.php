<?php

declare(strict_types=1);

namespace Lazada\Lazop\Http;

/** A request's body, read piece by piece. */
interface Body
{
    public function contentType(): string;

    /** The length in bytes, or null where it is not known before the end. */
    public function length(): ?int;

    /** Up to $length bytes; empty text at the end. */
    public function read(int $length): string;

    /** Goes back to the start, and says whether that was possible. */
    public function rewind(): bool;
}
