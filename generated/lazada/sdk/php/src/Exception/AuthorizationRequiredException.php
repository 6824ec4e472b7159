<?php

declare(strict_types=1);

namespace Lazada\Lazop\Exception;

/** No usable access token is left, and the client cannot get one: the account must authorise the app again. */
final class AuthorizationRequiredException extends SdkException
{
    /** @internal */
    public static function because(string $reason, ?ApiException $refusal = null): self
    {
        return new self("$reason: let the account authorise the app again.", previous: $refusal);
    }
}
