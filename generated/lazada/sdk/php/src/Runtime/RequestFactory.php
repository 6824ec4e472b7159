<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Exception\InvalidRequestException;
use Lazada\Lazop\Http\Body;
use Lazada\Lazop\Http\FormBody;
use Lazada\Lazop\Http\HttpRequest;
use Lazada\Lazop\Http\MultipartBody;
use Lazada\Lazop\Platform;

/**
 * Makes the signed HTTP request of a call; signs, and does no I/O.
 *
 * @internal
 */
final class RequestFactory
{
    public static function make(
        string $gatewayUrl,
        Call $call,
        Credentials $credentials,
        #[\SensitiveParameter] ?string $accessToken,
        int $timestamp,
    ): HttpRequest {
        $parameters = self::signed($call, $credentials, $accessToken, $timestamp);
        $url = rtrim($gatewayUrl, '/');
        // Calls without a path have an address of their own.
        $url = $call->isRest() ? $url . $call->apiName : preg_replace('~/rest$~D', '/sync', $url);
        $headers = $call->headers() + ['User-Agent' => Platform::PARTNER_ID, 'Accept' => 'application/json'];
        if ($call->httpMethod === 'GET') {
            if ($call->files() !== []) {
                throw new InvalidRequestException('file', 'A file can be sent by POST only.');
            }
            $query = http_build_query($parameters, '', '&', PHP_QUERY_RFC3986);

            return new HttpRequest('GET', "$url?$query", $headers, readTimeout: $call->readTimeout);
        }

        return new HttpRequest('POST', $url, $headers, self::body($call, $parameters), $call->readTimeout);
    }

    /** @return array<array-key, string> */
    private static function signed(
        Call $call,
        Credentials $credentials,
        #[\SensitiveParameter] ?string $accessToken,
        int $timestamp,
    ): array {
        $system = [
            'app_key' => $credentials->appKey,
            'partner_id' => Platform::PARTNER_ID,
            'sign_method' => Platform::SIGN_METHOD,
            'timestamp' => (string) $timestamp,
        ];
        if (!$call->isRest()) {
            $system['method'] = $call->apiName;
        }
        if ($accessToken !== null && $accessToken !== '') {
            $system[$call->isRest() ? 'access_token' : 'session'] = $accessToken;
        }
        // Not array_merge, which numbers anew the names that PHP has turned into integers.
        $parameters = $system + $call->parameters();
        $text = Signing::stringToSign($call->apiName, $parameters);

        return $parameters + ['sign' => Signing::sign($credentials->appSecret->reveal(), $text)];
    }

    /** @param array<array-key, string> $parameters */
    private static function body(Call $call, #[\SensitiveParameter] array $parameters): Body
    {
        if ($call->files() === []) {
            return new FormBody($parameters);
        }
        $body = new MultipartBody($parameters, $call->files());
        if (!$body->rewind()) {
            throw new InvalidRequestException('file', 'A stream that cannot go back has been read already.');
        }

        return $body;
    }
}
