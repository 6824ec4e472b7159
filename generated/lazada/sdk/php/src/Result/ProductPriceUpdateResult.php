<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/product/price/update`.
 */
final class ProductPriceUpdateResult extends Result
{
    /**
     * How many SKUs were changed.
     */
    public readonly ?int $updated;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->updated = Read::integer($this->get('updated'));
    }
}
