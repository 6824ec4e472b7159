<?php

declare(strict_types=1);

namespace SdkforgeModule\Exception;

/** The platform itself failed. */
final class PlatformException extends ApiException
{
}
