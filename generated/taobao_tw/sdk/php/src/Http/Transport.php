<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Http;

use TaobaoTw\Iop\Exception\TransportException;

/** Carries one request to the gateway; replace it to use another HTTP client, or to test without a network. */
interface Transport
{
    /** @throws TransportException where no complete answer arrived */
    public function send(HttpRequest $request): HttpResponse;
}
