<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** The provider behind the gateway failed. */
final class ProviderException extends ApiException
{
}
