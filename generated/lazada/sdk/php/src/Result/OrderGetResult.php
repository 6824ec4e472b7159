<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/order/get`.
 */
final class OrderGetResult extends Result
{
    /**
     * The order.
     */
    public readonly ?OrderGetResultData $data;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->data = Read::record($this->get('data'), OrderGetResultData::class);
    }
}
