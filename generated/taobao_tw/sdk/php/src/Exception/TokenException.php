<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The access token or refresh token is missing, wrong or expired: authorise again, or refresh. */
final class TokenException extends ApiException
{
}
