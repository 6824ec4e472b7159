<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * What was stored.
 */
final class ImageUploadResultData extends Record
{
    /**
     * The picture.
     */
    public readonly ?ImageUploadResultDataImage $image;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->image = Read::record($this->get('image'), ImageUploadResultDataImage::class);
    }
}
