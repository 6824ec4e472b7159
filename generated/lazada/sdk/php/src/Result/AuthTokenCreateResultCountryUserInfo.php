<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * The seller's accounts, one for each country.
 */
final class AuthTokenCreateResultCountryUserInfo extends Record
{
    /**
     * The country, in two letters.
     */
    public readonly ?string $country;

    /**
     * The account's id there.
     */
    public readonly ?string $userId;

    /**
     * The seller's id there.
     */
    public readonly ?string $sellerId;

    /**
     * The seller's short name there.
     */
    public readonly ?string $shortCode;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->country = Read::text($this->get('country'));
        $this->userId = Read::text($this->get('user_id'));
        $this->sellerId = Read::text($this->get('seller_id'));
        $this->shortCode = Read::text($this->get('short_code'));
    }
}
