<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The connection could not be made, or broke. */
final class ConnectionException extends TransportException
{
}
