<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/order/reverse/cancel/create`.
 */
final class OrderReverseCancelCreateResult extends Result
{
    /**
     * Whether the items were cancelled.
     */
    public readonly ?bool $success;

    /**
     * Why they were not.
     */
    public readonly ?string $resultCode;

    /**
     * The same in words.
     */
    public readonly ?string $resultMessage;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->success = Read::boolean($this->get('success'));
        $this->resultCode = Read::text($this->get('result_code'));
        $this->resultMessage = Read::text($this->get('result_message'));
    }
}
