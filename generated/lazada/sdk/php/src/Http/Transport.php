<?php

declare(strict_types=1);

namespace Lazada\Lazop\Http;

use Lazada\Lazop\Exception\TransportException;

/** Carries one request to the gateway; replace it to use another HTTP client, or to test without a network. */
interface Transport
{
    /** @throws TransportException where no complete answer arrived */
    public function send(HttpRequest $request): HttpResponse;
}
