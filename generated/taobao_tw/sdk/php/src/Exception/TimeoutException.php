<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The gateway did not answer, or not go on answering, within the time allowed. */
final class TimeoutException extends TransportException
{
}
