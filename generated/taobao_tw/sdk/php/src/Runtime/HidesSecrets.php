<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/**
 * For classes with secrets in public properties: JSON shows what a dump shows, since loggers write either.
 *
 * @internal
 */
trait HidesSecrets
{
    /** @return array<string, mixed> */
    abstract public function __debugInfo(): array;

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return $this->__debugInfo();
    }
}
