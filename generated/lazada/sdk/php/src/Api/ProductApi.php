<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Input;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\TypedCalls;

/** The endpoints below /product. */
final class ProductApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Create a product
     *
     * Puts a product with its SKUs on sale.
     *
     * `POST /product/create`
     *
     * Error codes of its own:
     *
     * - `500` The product service did not answer.
     * - `501` An attribute that the category needs is missing.
     *
     * @param string $payload
     *     The product, as XML.
     *     Example: `<?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the "grand" box: 50% off, $5 a tin, C:\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>`
     *
     * @throws SdkException
     */
    public function create(
        #[\SensitiveParameter] string $payload,
        ?CallOptions $callOptions = null,
    ): Result\ProductCreateResult {
        return new Result\ProductCreateResult($this->calls->call(
            new Operation(
                '/product/create',
                'POST',
                token: 'required',
                errors: [
                    '500' => [
                        'category' => 'provider',
                        'solution' => 'Look whether the product was made before sending it again.',
                    ],
                    '501' => [
                        'category' => 'business',
                        'solution' => "Read the category's attributes, and fill in those that are required.",
                    ],
                ],
            ),
            parameters: [
                'payload' => $payload,
            ],
            options: $callOptions,
        ));
    }

    /**
     * Change prices and stock
     *
     * Changes many SKUs at once.
     *
     * `POST /product/price/update`
     *
     * @param list<Input\ProductPriceUpdateSkus|array<string, mixed>>|string $skus
     *     The SKUs to change.
     *     Limit: max_items 20.
     *     Example: `[{"seller_sku":"TEA-01","sale_price":"15.50","active":true,"stock":[{"warehouse":"dropshipping","quantity":12}]}]`
     * @param string|null $note
     *     Why the prices change, for the seller's own log.
     *     Limit: max_length 200.
     *     Example: `Mid-year sale, don't repeat: "half" price`
     *
     * @throws SdkException
     */
    public function priceUpdate(
        #[\SensitiveParameter] array|string $skus,
        #[\SensitiveParameter] string|null $note = null,
        ?CallOptions $callOptions = null,
    ): Result\ProductPriceUpdateResult {
        return new Result\ProductPriceUpdateResult($this->calls->call(
            new Operation(
                '/product/price/update',
                'POST',
                token: 'required',
                idempotent: true,
            ),
            parameters: [
                'skus' => $skus,
                'note' => $note,
            ],
            options: $callOptions,
        ));
    }
}
