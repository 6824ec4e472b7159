<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** A call that was refused before anything was sent. */
final class InvalidRequestException extends SdkException
{
    /** @param string $rule the name of the broken rule, such as `reserved-parameter` */
    public function __construct(public readonly string $rule, string $message)
    {
        parent::__construct($message);
    }
}
