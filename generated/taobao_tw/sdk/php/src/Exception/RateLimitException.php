<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

use TaobaoTw\Iop\Runtime\RetryPolicy;

/** Too many calls: wait, then call again. */
final class RateLimitException extends ApiException
{
    /** Seconds for which the gateway says that it refuses calls; null where it does not say. */
    public function retryAfter(): ?int
    {
        return RetryPolicy::banSeconds($this->getMessage());
    }
}
