<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/**
 * The machine's own clock.
 *
 * @internal
 */
final class SystemClock implements Clock
{
    public function now(): int
    {
        return (int) floor(microtime(true) * 1000);
    }

    public function sleep(int $milliseconds): void
    {
        usleep($milliseconds * 1000);
    }
}
