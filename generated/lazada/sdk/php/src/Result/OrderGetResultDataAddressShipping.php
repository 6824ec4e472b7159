<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * Where it goes to.
 */
final class OrderGetResultDataAddressShipping extends Record
{
    /**
     * The addressee.
     */
    public readonly ?string $firstName;

    /**
     * The city.
     */
    public readonly ?string $city;

    /**
     * The country.
     */
    public readonly ?string $country;

    /**
     * @param array<array-key, mixed> $fields
     *
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->firstName = Read::text($this->get('first_name'));
        $this->city = Read::text($this->get('city'));
        $this->country = Read::text($this->get('country'));
    }
}
