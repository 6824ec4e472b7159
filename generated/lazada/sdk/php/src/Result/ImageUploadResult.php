<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/image/upload`.
 */
final class ImageUploadResult extends Result
{
    /**
     * What was stored.
     */
    public readonly ?ImageUploadResultData $data;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->data = Read::record($this->get('data'), ImageUploadResultData::class);
    }
}
