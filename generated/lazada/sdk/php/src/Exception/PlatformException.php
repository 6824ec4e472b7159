<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The platform itself failed. */
final class PlatformException extends ApiException
{
}
