<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/**
 * Text that must not be printed by accident.
 *
 * It lives in a closure, since no dump, export or serializer of PHP prints what a closure has captured
 * without being asked through this class.
 *
 * @internal
 */
final class Secret
{
    private readonly \Closure $reveal;

    public function __construct(#[\SensitiveParameter] string $text)
    {
        $this->reveal = static fn (): string => $text;
    }

    public function reveal(): string
    {
        return ($this->reveal)();
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['text' => Redaction::MASK];
    }
}
