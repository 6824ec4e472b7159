<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/seller/get`.
 */
final class SellerGetResult extends Result
{
    /**
     * The seller.
     */
    public readonly ?SellerGetResultData $data;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->data = Read::record($this->get('data'), SellerGetResultData::class);
    }
}
