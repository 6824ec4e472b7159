<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/orders/get`.
 */
final class OrdersGetResult extends Result
{
    /**
     * The page.
     */
    public readonly ?OrdersGetResultData $data;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->data = Read::record($this->get('data'), OrdersGetResultData::class);
    }
}
