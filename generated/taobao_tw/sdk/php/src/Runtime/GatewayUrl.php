<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\InvalidRequestException;

/**
 * The address of a gateway.
 *
 * @internal
 */
final class GatewayUrl
{
    public static function checked(#[\SensitiveParameter] string $url): string
    {
        if (preg_match('~^https?://[^\s\x00-\x1f\x7f/?#@]+(/[^\s\x00-\x1f\x7f?#]*)?$~Di', $url) !== 1) {
            throw new InvalidRequestException('gateway', 'A gateway must be an http or https address without a query.');
        }

        return $url;
    }
}
