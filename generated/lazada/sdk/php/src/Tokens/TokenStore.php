<?php

declare(strict_types=1);

namespace Lazada\Lazop\Tokens;

use Lazada\Lazop\Exception\TokenStoreException;

/** Where the tokens of one account are kept between calls, and between processes. */
interface TokenStore
{
    /** @throws TokenStoreException */
    public function load(): ?TokenPair;

    /**
     * Keeps a pair whole or not at all: the one before is worthless by now.
     *
     * @throws TokenStoreException
     */
    public function save(TokenPair $pair): void;

    /**
     * Does some work that no other process does at the same time.
     *
     * @template T
     *
     * @param \Closure(): T $work
     *
     * @return T
     */
    public function locked(\Closure $work): mixed;
}
