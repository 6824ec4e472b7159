<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Http;

/**
 * Ends a transfer in which nothing has moved for too long.
 *
 * curl's own limit looks at the average of some seconds, by which it comes too late after a body has been sent.
 *
 * @internal
 */
final class Silence
{
    private float $since;

    private int $moved = 0;

    private bool $isOver = false;

    /** @param float $longest seconds for which a standing connection may be silent */
    public function __construct(public readonly float $longest)
    {
        $this->since = microtime(true);
    }

    /** What curl asks about every second: 1 ends the transfer. */
    public function watch(\CurlHandle $handle, int $toReceive, int $received, int $toSend, int $sent): int
    {
        $isConnecting = curl_getinfo($handle, CURLINFO_PRETRANSFER_TIME) <= 0;
        if ($isConnecting || $received + $sent !== $this->moved) {
            $this->moved = $received + $sent;
            $this->since = microtime(true);
        }
        $this->isOver = microtime(true) - $this->since >= $this->longest;

        return $this->isOver ? 1 : 0;
    }

    public function isOver(): bool
    {
        return $this->isOver;
    }
}
