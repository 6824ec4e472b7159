<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The gateway's certificate is not to be trusted, or no secure connection could be agreed on. */
final class TlsException extends TransportException
{
}
