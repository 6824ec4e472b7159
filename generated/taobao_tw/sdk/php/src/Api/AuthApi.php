<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Api;

use TaobaoTw\Iop\CallOptions;
use TaobaoTw\Iop\Exception\SdkException;
use TaobaoTw\Iop\Result;
use TaobaoTw\Iop\Runtime\Operation;
use TaobaoTw\Iop\Runtime\TypedCalls;

/** The endpoints below /auth. */
final class AuthApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Generate access_token
     *
     * `POST /auth/token/create`
     *
     * @param string $code
     *     oauth code, get from app callback URL
     *     Example: `2_2DL4DV3jcU1UOT7WGI1A4rY91`
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
            ),
            parameters: [
                'code' => $code,
            ],
            options: $callOptions,
        ));
    }

    /**
     * Refresh access_token
     *
     * `POST /auth/token/refresh`
     *
     * @param string $refreshToken
     *     Refresh token, from the answer that gave the access token
     *     Example: `500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi`
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
