<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The signature, its time or the app key was refused. */
final class SignatureException extends ApiException
{
}
