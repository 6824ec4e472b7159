<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** No answer arrived: the network, TLS or the clock stood in the way. */
class TransportException extends SdkException
{
    /**
     * @param bool $sent      false where the gateway surely saw nothing of the call
     * @param bool $transient true where the same call may succeed when it is made again
     */
    public function __construct(
        string $message,
        public readonly bool $sent = true,
        public readonly bool $transient = true,
        int $code = 0,
    ) {
        parent::__construct($message, $code);
    }
}
