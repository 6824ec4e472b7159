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
    public function __construct(public readonly HttpResponse $response, public readonly ?Envelope $envelope)
    {
    }
}
