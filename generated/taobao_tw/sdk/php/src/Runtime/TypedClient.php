<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\ClientOptions;
use TaobaoTw\Iop\Exception\InvalidRequestException;
use TaobaoTw\Iop\Platform;

/** What every client of the typed surface can do, whatever its endpoints. */
abstract class TypedClient
{
    private TypedCalls $calls;

    /**
     * @param string|null $accessToken          the account to act for, where a call names no other
     * @param string      $gateway              where calls to APIs go
     * @param string      $authorizationGateway where calls about tokens go
     *
     * @throws InvalidRequestException
     */
    final public function __construct(
        string $appKey,
        #[\SensitiveParameter] string $appSecret,
        #[\SensitiveParameter] ?string $accessToken = null,
        #[\SensitiveParameter] string $gateway = Platform::API_GATEWAY,
        #[\SensitiveParameter] string $authorizationGateway = Platform::AUTHORIZATION_GATEWAY,
        ?ClientOptions $options = null,
    ) {
        $this->calls = new TypedCalls(
            new Gateway(new Credentials($appKey, $appSecret), $options ?? new ClientOptions()),
            [
                'api' => GatewayUrl::checked($gateway),
                'authorization' => GatewayUrl::checked($authorizationGateway),
            ],
            $accessToken,
        );
    }

    /** The same client for another account; both share their connections. */
    final public function withAccessToken(#[\SensitiveParameter] string $accessToken): static
    {
        $client = clone $this;
        $client->calls = $this->calls->withAccessToken($accessToken);

        return $client;
    }

    final protected function calls(): TypedCalls
    {
        return $this->calls;
    }
}
