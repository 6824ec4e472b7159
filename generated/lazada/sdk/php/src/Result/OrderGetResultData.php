<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The order.
 */
final class OrderGetResultData extends Record
{
    /**
     * The order's id; it does not fit a double.
     */
    public readonly ?int $orderId;

    /**
     * The statuses of its items.
     *
     * @var list<string|null>|null
     */
    public readonly ?array $statuses;

    /**
     * What the buyer pays for the items.
     */
    public readonly int|string|null $price;

    /**
     * Whether it is a gift.
     */
    public readonly ?bool $giftOption;

    /**
     * Where it goes to.
     */
    public readonly ?OrderGetResultDataAddressShipping $addressShipping;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->orderId = Read::integer($this->get('order_id'));
        $this->statuses = Read::list($this->get('statuses'), Read::text(...));
        $this->price = Read::number($this->get('price'));
        $this->giftOption = Read::boolean($this->get('gift_option'));
        $this->addressShipping = Read::record($this->get('address_shipping'), OrderGetResultDataAddressShipping::class);
    }
}
