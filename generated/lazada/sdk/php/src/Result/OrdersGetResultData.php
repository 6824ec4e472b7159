<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The page.
 */
final class OrdersGetResultData extends Record
{
    /**
     * How many orders the page holds.
     */
    public readonly ?int $count;

    /**
     * How many orders there are.
     */
    public readonly ?int $countTotal;

    /**
     * The orders.
     *
     * @var list<OrdersGetResultDataOrders|null>|null
     */
    public readonly ?array $orders;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->count = Read::integer($this->get('count'));
        $this->countTotal = Read::integer($this->get('count_total'));
        $this->orders = Read::records($this->get('orders'), OrdersGetResultDataOrders::class);
    }
}
