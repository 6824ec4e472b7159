<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** Everything that this package throws on purpose. */
abstract class SdkException extends \RuntimeException
{
}
