<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * Its SKUs.
 */
final class ProductCreateResultDataSkuList extends Record
{
    /**
     * The seller's own id of the SKU.
     */
    public readonly ?string $sellerSku;

    /**
     * The platform's id of the SKU.
     */
    public readonly ?int $skuId;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->sellerSku = Read::text($this->get('seller_sku'));
        $this->skuId = Read::integer($this->get('sku_id'));
    }
}
