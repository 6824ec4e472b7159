<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\ApiException;
use TaobaoTw\Iop\Exception\BusinessException;
use TaobaoTw\Iop\Exception\InvalidParameterException;
use TaobaoTw\Iop\Exception\PermissionDeniedException;
use TaobaoTw\Iop\Exception\PlatformException;
use TaobaoTw\Iop\Exception\ProviderException;
use TaobaoTw\Iop\Exception\RateLimitException;
use TaobaoTw\Iop\Exception\SignatureException;
use TaobaoTw\Iop\Exception\TokenException;
use TaobaoTw\Iop\Platform;

/**
 * What an error code means, and which exception says so.
 *
 * @internal
 */
final class ErrorCatalogue
{
    private const CATEGORY_OF_TYPE = ['ISP' => 'provider', 'SYSTEM' => 'platform'];

    private const EXCEPTIONS = [
        'signature' => SignatureException::class,
        'token' => TokenException::class,
        'permission' => PermissionDeniedException::class,
        'rate_limit' => RateLimitException::class,
        'invalid_parameter' => InvalidParameterException::class,
        'business' => BusinessException::class,
        'provider' => ProviderException::class,
        'platform' => PlatformException::class,
    ];

    public static function category(Envelope $answer): string
    {
        return Platform::ERRORS[$answer->code]['category'] ?? self::CATEGORY_OF_TYPE[$answer->type] ?? '';
    }

    /**
     * @param array<array-key, string> $solutions the endpoint's own advice by code, which goes before the platform's
     * @param list<string>             $secrets   texts that the message must not repeat
     */
    public static function exception(
        Envelope $answer,
        array $solutions,
        #[\SensitiveParameter] array $secrets,
    ): ApiException {
        $class = self::EXCEPTIONS[self::category($answer)] ?? ApiException::class;

        return self::made($class, $answer, $solutions, $secrets);
    }

    /**
     * A failure that stands inside an answer with a success code.
     *
     * @param array<array-key, string> $solutions
     * @param list<string>             $secrets
     */
    public static function businessException(
        Envelope $failure,
        array $solutions,
        #[\SensitiveParameter] array $secrets,
    ): ApiException {
        return self::made(BusinessException::class, $failure, $solutions, $secrets);
    }

    /**
     * @param class-string<ApiException> $class
     * @param array<array-key, string>   $solutions
     * @param list<string>               $secrets
     */
    private static function made(
        string $class,
        Envelope $answer,
        array $solutions,
        #[\SensitiveParameter] array $secrets,
    ): ApiException {
        $solution = $solutions[$answer->code] ?? Platform::ERRORS[$answer->code]['solution'] ?? '';

        return new $class($answer, Redaction::text($answer->message, $secrets), $solution);
    }
}
