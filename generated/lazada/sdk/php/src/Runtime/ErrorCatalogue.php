<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Exception\ApiException;
use Lazada\Lazop\Exception\BusinessException;
use Lazada\Lazop\Exception\InvalidParameterException;
use Lazada\Lazop\Exception\PermissionDeniedException;
use Lazada\Lazop\Exception\PlatformException;
use Lazada\Lazop\Exception\ProviderException;
use Lazada\Lazop\Exception\RateLimitException;
use Lazada\Lazop\Exception\SignatureException;
use Lazada\Lazop\Exception\TokenException;
use Lazada\Lazop\Platform;

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
