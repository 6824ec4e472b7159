<?php

declare(strict_types=1);

namespace Lazada\Lazop\Input;

use Lazada\Lazop\Input;
use Lazada\Lazop\Runtime\Fields;

/**
 * The SKUs to change.
 */
final class ProductPriceUpdateSkus implements \JsonSerializable
{
    /**
     * @param string $sellerSku
     *     The seller's own id of the SKU.
     * @param int|float|string|null $salePrice
     *     The price while it is on sale.
     * @param bool|null $active
     *     Whether it can be bought.
     * @param list<Input\ProductPriceUpdateSkusStock|array<string, mixed>>|string|null $stock
     *     The stock by warehouse.
     */
    public function __construct(
        #[\SensitiveParameter] public readonly string $sellerSku,
        #[\SensitiveParameter] public readonly int|float|string|null $salePrice = null,
        #[\SensitiveParameter] public readonly bool|null $active = null,
        #[\SensitiveParameter] public readonly array|string|null $stock = null,
    ) {
    }

    public function jsonSerialize(): \stdClass
    {
        return Fields::present([
            'seller_sku' => $this->sellerSku,
            'sale_price' => $this->salePrice,
            'active' => $this->active,
            'stock' => $this->stock,
        ]);
    }
}
