<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\ClientOptions;
use TaobaoTw\Iop\Exception\InvalidRequestException;
use TaobaoTw\Iop\Exception\TransportException;

/** Executes calls as the platform's documentation writes them. */
abstract class DocumentedClient
{
    private readonly string $url;

    private readonly Gateway $gateway;

    /** @throws InvalidRequestException */
    public function __construct(
        #[\SensitiveParameter] string $url,
        string $appkey,
        #[\SensitiveParameter] string $secret,
        ?ClientOptions $options = null,
    ) {
        $this->url = GatewayUrl::checked($url);
        $this->gateway = new Gateway(new Credentials($appkey, $secret), $options ?? new ClientOptions());
    }

    /**
     * The gateway's answer as it arrived, also where it says that the call has failed.
     *
     * A call is made again only where it surely was not processed.
     *
     * @throws TransportException where no answer arrived
     */
    public function execute(DocumentedRequest $request, #[\SensitiveParameter] ?string $accessToken = null): string
    {
        return $this->gateway->exchange($this->url, $request->call(), $accessToken)->response->body;
    }
}
