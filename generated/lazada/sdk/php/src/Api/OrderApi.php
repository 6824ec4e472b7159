<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Failure;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\TypedCalls;

/** The endpoints below /order. */
final class OrderApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Read an order
     *
     * One order with its prices and where it goes to.
     *
     * `GET /order/get`
     *
     * Error codes of its own:
     *
     * - `16` The order does not exist, or belongs to another seller. The order is older than the gateway keeps orders.
     *
     * @param int $orderId
     *     The order's id.
     *     Example: `300012345678901234`
     *
     * @throws SdkException
     */
    public function get(
        #[\SensitiveParameter] int $orderId,
        ?CallOptions $callOptions = null,
    ): Result\OrderGetResult {
        return new Result\OrderGetResult($this->calls->call(
            new Operation(
                '/order/get',
                'GET',
                token: 'required',
                idempotent: true,
                errors: [
                    '16' => [
                        'category' => 'invalid_parameter',
                        'solution' => "Check the id, and whose access token the call carries.\nRead it in the seller's own records.",
                    ],
                ],
            ),
            parameters: [
                'order_id' => $orderId,
            ],
            options: $callOptions,
        ));
    }

    /**
     * Cancel items of an order
     *
     * Asks for the cancellation of items that have not been packed.
     * The answer may carry the code 0 and still say that nothing was cancelled.
     *
     * `POST /order/reverse/cancel/create`
     *
     * @param int $orderId
     *     The order's id.
     *     Example: `300012345678901234`
     * @param list<int>|string $orderItemIdList
     *     The items to cancel.
     *     Limit: max_items 50.
     *     Example: `[300012345678905678, 300012345678905679]`
     * @param int $reasonId
     *     Why, as a number from the list of reasons.
     *     Example: `10000145`
     *
     * @throws SdkException
     */
    public function reverseCancelCreate(
        #[\SensitiveParameter] int $orderId,
        #[\SensitiveParameter] array|string $orderItemIdList,
        #[\SensitiveParameter] int $reasonId,
        ?CallOptions $callOptions = null,
    ): Result\OrderReverseCancelCreateResult {
        return new Result\OrderReverseCancelCreateResult($this->calls->call(
            new Operation(
                '/order/reverse/cancel/create',
                'POST',
                token: 'required',
                failure: new Failure(
                    'success',
                    [
                        'false',
                    ],
                    'result_code',
                    'result_message',
                ),
            ),
            parameters: [
                'order_id' => $orderId,
                'order_item_id_list' => $orderItemIdList,
                'reason_id' => $reasonId,
            ],
            options: $callOptions,
        ));
    }
}
