<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The picture.
 */
final class ImageUploadResultDataImage extends Record
{
    /**
     * Its address.
     */
    public readonly ?string $url;

    /**
     * Its fingerprint.
     */
    public readonly ?string $hashCode;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->url = Read::text($this->get('url'));
        $this->hashCode = Read::text($this->get('hash_code'));
    }
}
