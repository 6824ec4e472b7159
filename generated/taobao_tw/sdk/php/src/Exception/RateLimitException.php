<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** Too many calls: wait for `retryAfter()` seconds, then call again. */
final class RateLimitException extends ApiException
{
}
