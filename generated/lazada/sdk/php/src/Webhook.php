<?php

declare(strict_types=1);

namespace Lazada\Lazop;

use Lazada\Lazop\Runtime\Signing;

/** Checks that a call which reached the app was made by the platform. */
final class Webhook
{
    /**
     * A message pushed to the app.
     *
     * @param string $authorization the header `Authorization`
     */
    public static function isAuthentic(
        string $appKey,
        #[\SensitiveParameter] string $appSecret,
        #[\SensitiveParameter] string $body,
        #[\SensitiveParameter] string $authorization,
    ): bool {
        return hash_equals(hash_hmac('sha256', $appKey . $body, $appSecret), $authorization);
    }

    /**
     * A call to an API that the app offers to the platform.
     *
     * @param array<array-key, mixed> $parameters those of query and body, with `http_sign`
     */
    public static function isAuthenticCall(
        string $apiName,
        #[\SensitiveParameter] string $appSecret,
        #[\SensitiveParameter] array $parameters,
    ): bool {
        $claimed = $parameters['http_sign'] ?? '';
        unset($parameters['http_sign']);
        // PHP makes arrays of names such as "a[]", which the platform never sends.
        if (!is_string($claimed) || array_filter($parameters, is_string(...)) !== $parameters) {
            return false;
        }

        return hash_equals(Signing::sign($appSecret, Signing::stringToSign($apiName, $parameters)), $claimed);
    }
}
