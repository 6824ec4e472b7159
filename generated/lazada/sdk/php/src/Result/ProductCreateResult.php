<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/product/create`.
 */
final class ProductCreateResult extends Result
{
    /**
     * What was made.
     */
    public readonly ?ProductCreateResultData $data;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->data = Read::record($this->get('data'), ProductCreateResultData::class);
    }
}
