<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\Envelope;

/** The answer to a call that succeeded. */
abstract class Result extends Record
{
    public function __construct(#[\SensitiveParameter] private readonly Envelope $answer)
    {
        parent::__construct($answer->fields);
    }

    /** The whole answer as it arrived. */
    final public function body(): string
    {
        return $this->answer->body;
    }

    /** What the platform's support asks for. */
    final public function requestId(): string
    {
        return $this->answer->requestId;
    }
}
