<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The seller.
 */
final class SellerGetResultData extends Record
{
    /**
     * The seller's id.
     */
    public readonly ?int $sellerId;

    /**
     * The shop's name.
     */
    public readonly ?string $name;

    /**
     * Whether the platform has checked who the seller is.
     */
    public readonly ?bool $verified;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->sellerId = Read::integer($this->get('seller_id'));
        $this->name = Read::text($this->get('name'));
        $this->verified = Read::boolean($this->get('verified'));
    }
}
