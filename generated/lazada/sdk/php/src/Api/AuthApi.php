<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\TypedCalls;

/** The endpoints below /auth. */
final class AuthApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Create an access token
     *
     * Exchanges the code that a seller's consent gave the app for a pair of tokens.
     *
     * `POST /auth/token/create`
     *
     * Error codes of its own:
     *
     * - `InvalidCode` The code was used before, or is older than half an hour.
     *
     * @param string $code
     *     The code in the callback address after the seller agreed. It works once.
     *     Example: `0_100132_Fm3tGq8LxJt7dZ2a`
     *
     * @throws SdkException
     */
    public function tokenCreate(
        #[\SensitiveParameter] string $code,
        ?CallOptions $callOptions = null,
    ): Result\AuthTokenCreateResult {
        return new Result\AuthTokenCreateResult($this->calls->call(
            new Operation(
                '/auth/token/create',
                'POST',
                gateway: 'authorization',
                errors: [
                    'InvalidCode' => [
                        'category' => 'token',
                        'solution' => 'Send the seller through the consent page again.',
                    ],
                ],
            ),
            parameters: [
                'code' => $code,
            ],
            options: $callOptions,
        ));
    }

    /**
     * Refresh an access token
     *
     * Gives a new pair of tokens before the old access token runs out.
     *
     * `POST /auth/token/refresh`
     *
     * @param string $refreshToken
     *     The refresh token of the last pair.
     *     Example: `50001100a10fakefakefakefakefakefakefake5e4d3c2b1`
     *
     * @throws SdkException
     */
    public function tokenRefresh(
        #[\SensitiveParameter] string $refreshToken,
        ?CallOptions $callOptions = null,
    ): Result\AuthTokenRefreshResult {
        return new Result\AuthTokenRefreshResult($this->calls->call(
            new Operation(
                '/auth/token/refresh',
                'POST',
                gateway: 'authorization',
            ),
            parameters: [
                'refresh_token' => $refreshToken,
            ],
            options: $callOptions,
        ));
    }
}
