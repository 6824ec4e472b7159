<?php

declare(strict_types=1);

namespace SdkforgeModule\Exception;

/** The connection could not be made, or broke. */
final class ConnectionException extends TransportException
{
}
