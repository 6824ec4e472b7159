<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/seller/policy/get`.
 */
final class SellerPolicyGetResult extends Result
{
    /**
     * The policy.
     */
    public readonly ?string $text;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->text = Read::text($this->get('text'));
    }
}
