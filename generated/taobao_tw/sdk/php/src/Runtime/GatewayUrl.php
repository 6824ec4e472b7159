<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\InvalidRequestException;
use TaobaoTw\Iop\Platform;

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

    /** Where calls about tokens go: an address of the platform's own has one beside it, any other serves them, too. */
    public static function ofTokens(#[\SensitiveParameter] string $gateway): string
    {
        return isset(Platform::GATEWAYS[$gateway]) ? Platform::AUTHORIZATION_GATEWAY : $gateway;
    }

    /**
     * Where a call goes whose endpoint has hosts of its own: an address of the platform's own gives way to the host of
     * its title, or to the only one; any other serves the call all the same.
     *
     * @param array<string, string> $hosts what each is for by its address
     */
    public static function of(#[\SensitiveParameter] string $gateway, array $hosts): string
    {
        $title = Platform::GATEWAYS[$gateway] ?? null;
        if ($title === null || isset($hosts[$gateway])) {
            return $gateway;
        }
        $alike = $title === '' ? [] : array_keys($hosts, $title, true);
        $found = $alike === [] ? array_keys($hosts) : $alike;

        return count($found) === 1 ? $found[0] : $gateway;
    }
}
