<?php

declare(strict_types=1);

namespace SdkforgeModule\Runtime;

use SdkforgeModule\Exception\ApiException;
use SdkforgeModule\Exception\AuthorizationRequiredException;
use SdkforgeModule\Exception\MalformedResponseException;
use SdkforgeModule\Exception\TokenException;
use SdkforgeModule\Exception\TransportException;
use SdkforgeModule\Tokens\TokenPair;
use SdkforgeModule\Tokens\TokenStore;

/**
 * The access token of a store, refreshed once when it is out of date.
 *
 * @internal
 */
final class StoredTokens
{
    private const CREATE = '/auth/token/create';

    private const REFRESH = '/auth/token/refresh';

    public function __construct(
        private readonly TokenStore $store,
        private readonly Gateway $gateway,
        private readonly string $authorizationUrl,
    ) {
    }

    /** Whether a call takes the stored token: where it needs one, or can take one and one is there. */
    public function serve(Operation $operation): bool
    {
        return $operation->token === 'required' || ($operation->token === 'optional' && $this->store->load() !== null);
    }

    /** A token that is not known to be out of date. */
    public function current(): string
    {
        $pair = $this->stored();

        return $this->isStale($pair) ? $this->insteadOf($pair->accessToken) : $pair->accessToken;
    }

    /** The token after one that is out of date; who finds it replaced by now takes the new one. */
    public function insteadOf(#[\SensitiveParameter] string $refused): string
    {
        return $this->store->locked(function () use ($refused): string {
            $pair = $this->stored();
            if ($pair->accessToken === $refused || $this->isStale($pair)) {
                $pair = $this->refreshed($pair);
                // Kept before it is used for the first time: the old one is gone.
                $this->store->save($pair);
            }

            return $pair->accessToken;
        });
    }

    /** Exchanges a code for tokens, and keeps them. */
    public function create(#[\SensitiveParameter] string $code): void
    {
        $pair = $this->fetched(self::CREATE, 'code', $code);
        $this->store->locked(fn () => $this->store->save($pair));
    }

    private function stored(): TokenPair
    {
        return $this->store->load()
            ?? throw AuthorizationRequiredException::because('No access token is given or stored');
    }

    private function isStale(TokenPair $pair): bool
    {
        return $pair->expiresAt !== null && $this->seconds() >= $pair->expiresAt;
    }

    /**
     * @throws ApiException
     * @throws TransportException
     */
    private function refreshed(TokenPair $pair): TokenPair
    {
        if ($pair->refreshToken === '') {
            $reason = 'The access token is out of date, and there is no refresh token';
            throw AuthorizationRequiredException::because($reason);
        }
        try {
            $fresh = $this->fetched(self::REFRESH, 'refresh_token', $pair->refreshToken);
        } catch (TokenException $refusal) {
            throw AuthorizationRequiredException::because('The refresh token was refused', $refusal);
        }

        return $fresh->refreshToken === ''
            ? new TokenPair($fresh->accessToken, $pair->refreshToken, $fresh->expiresAt)
            : $fresh;
    }

    /**
     * The pair that a call about tokens brings.
     *
     * @throws ApiException
     * @throws TransportException
     */
    private function fetched(string $path, string $name, #[\SensitiveParameter] string $value): TokenPair
    {
        $call = new Call($path, 'POST');
        $call->addParameter($name, $value);
        $answer = $this->gateway->exchange($this->authorizationUrl, $call);
        $envelope = $answer->envelope ?? throw new MalformedResponseException(
            $answer->response->status,
            $answer->response->header('Content-Type'),
            $answer->response->body,
        );
        if (!$envelope->isSuccess()) {
            throw ErrorCatalogue::exception($envelope, [], $this->gateway->secrets($call, null), $answer->retryAfter);
        }
        $pair = TokenPair::fromFields($envelope->fields, $this->seconds());
        if ($pair->accessToken === '') {
            throw AuthorizationRequiredException::because('The platform answered without an access token');
        }

        return $pair;
    }

    private function seconds(): int
    {
        return intdiv($this->gateway->now(), 1000);
    }
}
