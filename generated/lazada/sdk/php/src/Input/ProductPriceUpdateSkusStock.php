<?php

declare(strict_types=1);

namespace Lazada\Lazop\Input;

use Lazada\Lazop\Runtime\Fields;

/**
 * The stock by warehouse.
 */
final class ProductPriceUpdateSkusStock implements \JsonSerializable
{
    /**
     * @param string|null $warehouse
     *     The warehouse's code.
     * @param int|null $quantity
     *     How many pieces.
     */
    public function __construct(
        #[\SensitiveParameter] public readonly string|null $warehouse = null,
        #[\SensitiveParameter] public readonly int|null $quantity = null,
    ) {
    }

    public function jsonSerialize(): \stdClass
    {
        return Fields::present([
            'warehouse' => $this->warehouse,
            'quantity' => $this->quantity,
        ]);
    }
}
