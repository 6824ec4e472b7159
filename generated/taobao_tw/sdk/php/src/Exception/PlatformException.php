<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The platform itself failed. */
final class PlatformException extends ApiException
{
}
