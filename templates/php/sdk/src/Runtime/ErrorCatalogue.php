<?php

declare(strict_types=1);

namespace SdkforgeModule\Runtime;

use SdkforgeModule\Exception\ApiException;
use SdkforgeModule\Exception\BusinessException;
use SdkforgeModule\Exception\InvalidParameterException;
use SdkforgeModule\Exception\PermissionDeniedException;
use SdkforgeModule\Exception\PlatformException;
use SdkforgeModule\Exception\ProviderException;
use SdkforgeModule\Exception\RateLimitException;
use SdkforgeModule\Exception\SignatureException;
use SdkforgeModule\Exception\TokenException;
use SdkforgeModule\Platform;

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
