<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The call was understood, and its purpose could not be met. */
final class BusinessException extends ApiException
{
}
