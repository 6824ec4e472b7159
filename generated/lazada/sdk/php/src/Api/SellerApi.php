<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\TypedCalls;

/** The endpoints below /seller. */
final class SellerApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Read the seller
     *
     * Who the access token belongs to. Takes no parameters.
     *
     * `GET /seller/get`
     *
     * @throws SdkException
     */
    public function get(
        ?CallOptions $callOptions = null,
    ): Result\SellerGetResult {
        return new Result\SellerGetResult($this->calls->call(
            new Operation(
                '/seller/get',
                'GET',
                token: 'required',
                idempotent: true,
            ),
            parameters: [
            ],
            options: $callOptions,
        ));
    }

    /**
     * Read the policy of a country
     *
     * What sellers may and may not do there; more of it for a known seller.
     *
     * `POST /seller/policy/get`
     *
     * @param string $country
     *     The country, in two letters.
     *     One of `sg`, `my`, `vn`, `th`, `ph`, `id`.
     *     Example: `th`
     *
     * @throws SdkException
     */
    public function policyGet(
        #[\SensitiveParameter] string $country,
        ?CallOptions $callOptions = null,
    ): Result\SellerPolicyGetResult {
        return new Result\SellerPolicyGetResult($this->calls->call(
            new Operation(
                '/seller/policy/get',
                'POST',
                token: 'optional',
            ),
            parameters: [
                'country' => $country,
            ],
            options: $callOptions,
        ));
    }
}
