<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

/** The time, and waiting for it to pass. */
interface Clock
{
    /** Milliseconds since 1970 in UTC. */
    public function now(): int;

    public function sleep(int $milliseconds): void;
}
