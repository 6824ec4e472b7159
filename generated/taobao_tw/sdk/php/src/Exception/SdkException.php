<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** Everything that this package throws on purpose. */
abstract class SdkException extends \RuntimeException
{
}
