<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\ClientOptions;
use TaobaoTw\Iop\Exception\InvalidRequestException;
use TaobaoTw\Iop\Exception\SdkException;
use TaobaoTw\Iop\Platform;
use TaobaoTw\Iop\Tokens\MemoryTokenStore;
use TaobaoTw\Iop\Tokens\TokenStore;

/** What every client of the typed surface can do, whatever its endpoints. */
abstract class TypedClient
{
    private TypedCalls $calls;

    /**
     * @param string|null     $accessToken          the account to act for, where a call names no other
     * @param string          $gateway              where calls to APIs go
     * @param string|null     $authorizationGateway where calls about tokens go, if not to the platform's own, or to
     *                                              $gateway where that is not one of the platform's
     * @param TokenStore|null $tokens               keeps the account's tokens, where none is given: one that is out of
     *                                              date is refreshed, and the call made again; without it, tokens are
     *                                              kept as long as the client lives
     *
     * @throws InvalidRequestException
     */
    final public function __construct(
        string $appKey,
        #[\SensitiveParameter] string $appSecret,
        #[\SensitiveParameter] ?string $accessToken = null,
        #[\SensitiveParameter] string $gateway = Platform::API_GATEWAY,
        #[\SensitiveParameter] ?string $authorizationGateway = null,
        ?ClientOptions $options = null,
        ?TokenStore $tokens = null,
    ) {
        $connection = new Gateway(new Credentials($appKey, $appSecret), $options ?? new ClientOptions());
        $urls = [
            'api' => GatewayUrl::checked($gateway),
            'authorization' => GatewayUrl::checked($authorizationGateway ?? GatewayUrl::ofTokens($gateway)),
        ];
        $stored = new StoredTokens($tokens ?? new MemoryTokenStore(), $connection, $urls['authorization']);
        $this->calls = new TypedCalls($connection, $urls, $accessToken, $stored);
    }

    /** The same client for another account; both share their connections. */
    final public function withAccessToken(#[\SensitiveParameter] string $accessToken): static
    {
        $client = clone $this;
        $client->calls = $this->calls->withAccessToken($accessToken);

        return $client;
    }

    /**
     * Exchanges the code of an authorization for tokens, and puts them into the token store.
     *
     * @param string $code what the platform gave when the account authorised the app; it can be used once
     *
     * @throws SdkException
     */
    final public function authorize(#[\SensitiveParameter] string $code): void
    {
        $this->calls->authorize($code);
    }

    final protected function calls(): TypedCalls
    {
        return $this->calls;
    }
}
