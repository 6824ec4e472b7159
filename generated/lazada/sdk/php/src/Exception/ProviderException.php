<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** The provider behind the gateway failed. */
final class ProviderException extends ApiException
{
}
