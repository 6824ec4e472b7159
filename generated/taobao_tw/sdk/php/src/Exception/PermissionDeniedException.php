<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The app or the account may not make this call. */
final class PermissionDeniedException extends ApiException
{
}
