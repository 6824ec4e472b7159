<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The app or the account may not make this call. */
final class PermissionDeniedException extends ApiException
{
}
