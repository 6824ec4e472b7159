<?php

declare(strict_types=1);

namespace SdkforgeModule\Exception;

/** The app or the account may not make this call. */
final class PermissionDeniedException extends ApiException
{
}
