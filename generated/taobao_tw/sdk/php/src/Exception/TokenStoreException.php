<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Exception;

/** Tokens could not be read or kept. */
final class TokenStoreException extends SdkException
{
}
