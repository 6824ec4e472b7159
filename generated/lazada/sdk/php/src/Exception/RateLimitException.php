<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

use Lazada\Lazop\Runtime\RetryPolicy;

/** Too many calls: wait, then call again. */
final class RateLimitException extends ApiException
{
    /** Seconds for which the gateway says that it refuses calls; null where it does not say. */
    public function retryAfter(): ?int
    {
        return RetryPolicy::banSeconds($this->getMessage());
    }
}
