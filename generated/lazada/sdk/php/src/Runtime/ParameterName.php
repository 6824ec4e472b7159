<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Exception\InvalidRequestException;

/**
 * Which names a caller's own parameters may have.
 *
 * @internal
 */
final class ParameterName
{
    private const RESERVED = ['app_key', 'timestamp', 'sign', 'sign_method', 'access_token', 'partner_id'];

    private const RESERVED_WITHOUT_PATH = ['session', 'method', 'simplify', 'format', 'v', 'debug'];

    public static function check(string $apiName, string $name): void
    {
        // Beyond ASCII the languages disagree on the order of names, and with it on the signature.
        if (preg_match('/^[\x00-\x7f]+$/D', $name) !== 1) {
            throw new InvalidRequestException('parameter-name', 'A parameter name must be ASCII text and not empty.');
        }
        if (in_array($name, self::reserved($apiName), true)) {
            throw new InvalidRequestException(
                'reserved-parameter',
                "\"$name\" is a parameter of the protocol, which the SDK sets itself.",
            );
        }
    }

    /** @return list<string> */
    private static function reserved(string $apiName): array
    {
        return str_starts_with($apiName, '/')
            ? self::RESERVED
            : [...self::RESERVED, ...self::RESERVED_WITHOUT_PATH];
    }
}
