<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The orders.
 */
final class OrdersGetResultDataOrders extends Record
{
    /**
     * The order's id.
     */
    public readonly ?int $orderId;

    /**
     * When it was made.
     */
    public readonly ?string $createdAt;

    /**
     * What the buyer pays for the items.
     */
    public readonly int|string|null $price;

    /**
     * The statuses of its items.
     *
     * @var list<string|null>|null
     */
    public readonly ?array $statuses;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->orderId = Read::integer($this->get('order_id'));
        $this->createdAt = Read::text($this->get('created_at'));
        $this->price = Read::number($this->get('price'));
        $this->statuses = Read::list($this->get('statuses'), Read::text(...));
    }
}
