<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * What was made.
 */
final class ProductCreateResultData extends Record
{
    /**
     * The product's id.
     */
    public readonly ?int $itemId;

    /**
     * Its SKUs.
     *
     * @var list<ProductCreateResultDataSkuList|null>|null
     */
    public readonly ?array $skuList;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->itemId = Read::integer($this->get('item_id'));
        $this->skuList = Read::records($this->get('sku_list'), ProductCreateResultDataSkuList::class);
    }
}
