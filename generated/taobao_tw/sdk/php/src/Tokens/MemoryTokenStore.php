<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Tokens;

/** Keeps tokens for as long as the process lives. */
final class MemoryTokenStore implements TokenStore
{
    public function __construct(private ?TokenPair $pair = null)
    {
    }

    public function load(): ?TokenPair
    {
        return $this->pair;
    }

    public function save(TokenPair $pair): void
    {
        $this->pair = $pair;
    }

    public function locked(\Closure $work): mixed
    {
        return $work();
    }
}
