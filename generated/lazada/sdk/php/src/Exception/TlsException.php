<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The gateway's certificate is not to be trusted, or no secure connection could be agreed on. */
final class TlsException extends TransportException
{
}
