<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Http\HttpResponse;

/**
 * The last answer to a call, as it arrived and as it was understood.
 *
 * @internal
 */
final class Answer
{
    /** @param int|null $retryAfter seconds for which the gateway asks to be left alone */
    public function __construct(
        public readonly HttpResponse $response,
        public readonly ?Envelope $envelope,
        public readonly ?int $retryAfter = null,
    ) {
    }
}
