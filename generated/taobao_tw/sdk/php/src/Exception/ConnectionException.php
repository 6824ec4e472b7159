<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The connection could not be made, or broke. */
final class ConnectionException extends TransportException
{
}
