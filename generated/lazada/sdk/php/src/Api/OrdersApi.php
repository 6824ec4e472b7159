<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\Pages;
use Lazada\Lazop\Runtime\TypedCalls;

/** The endpoints below /orders. */
final class OrdersApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * List orders
     *
     * The orders of a span of time, a page at a time.
     *
     * `GET /orders/get`
     *
     * @param string $createdAfter
     *     Orders made at this time or later, as ISO 8601 writes it.
     *     Example: `2026-01-31T09:00:00+08:00`
     * @param string|null $status
     *     Only orders with this status.
     *     One of `unpaid`, `pending`, `packed`, `ready_to_ship`, `shipped`, `delivered`, `canceled`.
     *     Example: `ready_to_ship`
     * @param string|null $sortBy
     *     What they are sorted by.
     *     One of `created_at`, `updated_at`.
     *     If left out: `created_at`.
     *     Example: `updated_at`
     * @param int|null $offset
     *     How many orders to leave out at the beginning.
     *     Limit: minimum 0.
     *     If left out: `0`.
     *     Example: `0`
     * @param int|null $limit
     *     How many orders a page holds.
     *     Limit: minimum 1.
     *     Limit: maximum 100.
     *     Example: `10`
     *
     * @throws SdkException
     */
    public function get(
        #[\SensitiveParameter] string $createdAfter,
        #[\SensitiveParameter] string|null $status = null,
        #[\SensitiveParameter] string|null $sortBy = null,
        #[\SensitiveParameter] int|null $offset = null,
        #[\SensitiveParameter] int|null $limit = null,
        ?CallOptions $callOptions = null,
    ): Result\OrdersGetResult {
        return new Result\OrdersGetResult($this->calls->call(
            new Operation(
                '/orders/get',
                'GET',
                token: 'required',
                idempotent: true,
            ),
            parameters: [
                'created_after' => $createdAfter,
                'status' => $status,
                'sort_by' => $sortBy,
                'offset' => $offset,
                'limit' => $limit,
            ],
            options: $callOptions,
        ));
    }

    /**
     * The answers of `get`, page after page, each fetched when it is asked for.
     *
     * @param string $createdAfter
     *     Orders made at this time or later, as ISO 8601 writes it.
     *     Example: `2026-01-31T09:00:00+08:00`
     * @param string|null $status
     *     Only orders with this status.
     *     One of `unpaid`, `pending`, `packed`, `ready_to_ship`, `shipped`, `delivered`, `canceled`.
     *     Example: `ready_to_ship`
     * @param string|null $sortBy
     *     What they are sorted by.
     *     One of `created_at`, `updated_at`.
     *     If left out: `created_at`.
     *     Example: `updated_at`
     * @param int|null $offset
     *     How many orders to leave out at the beginning.
     *     Limit: minimum 0.
     *     If left out: `0`.
     *     Example: `0`
     * @param int|null $limit
     *     How many orders a page holds.
     *     Limit: minimum 1.
     *     Limit: maximum 100.
     *     Example: `10`
     *
     * @return \Generator<int, Result\OrdersGetResult>
     *
     * @throws SdkException
     */
    public function getPages(
        #[\SensitiveParameter] string $createdAfter,
        #[\SensitiveParameter] string|null $status = null,
        #[\SensitiveParameter] string|null $sortBy = null,
        #[\SensitiveParameter] int|null $offset = null,
        #[\SensitiveParameter] int|null $limit = null,
        ?CallOptions $callOptions = null,
    ): \Generator {
        $fetch = fn (int $offset): Result\OrdersGetResult => $this->get(
            $createdAfter,
            $status,
            $sortBy,
            $offset,
            $limit,
            $callOptions,
        );

        return Pages::byOffset(
            $fetch,
            (int) ($offset ?? 0),
            'data.orders',
            'data.count_total',
        );
    }
}
