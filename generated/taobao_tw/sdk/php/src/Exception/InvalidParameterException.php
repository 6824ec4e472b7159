<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** A parameter is missing or has a value that the gateway refuses. */
final class InvalidParameterException extends ApiException
{
}
