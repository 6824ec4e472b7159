<?php

declare(strict_types=1);

namespace Lazada\Lazop\Callback;

use Lazada\Lazop\Record;
use Lazada\Lazop\Runtime\Read;

/**
 * What the platform sends when it calls `/logistics/tracking/notify` of the app: Hear of a parcel's progress
 *
 * Make sure with `Webhook::isAuthenticCall` that it was the platform.
 */
final class LogisticsTrackingNotifyRequest extends Record
{
    /**
     * The parcel's number.
     */
    public readonly ?string $trackingNumber;

    /**
     * Where it is.
     */
    public readonly ?string $status;

    /** @param array<array-key, mixed> $fields the parameters received, by name */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        parent::__construct($fields);
        $this->trackingNumber = Read::text($this->get('tracking_number'));
        $this->status = Read::text($this->get('status'));
    }
}
