<?php

declare(strict_types=1);

namespace SdkforgeModule\Exception;

/** The provider behind the gateway failed. */
final class ProviderException extends ApiException
{
}
