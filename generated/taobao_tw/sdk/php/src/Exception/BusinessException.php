<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The call was understood, and its purpose could not be met. */
final class BusinessException extends ApiException
{
}
