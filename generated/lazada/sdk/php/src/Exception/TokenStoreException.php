<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** Tokens could not be read or kept. */
final class TokenStoreException extends SdkException
{
}
