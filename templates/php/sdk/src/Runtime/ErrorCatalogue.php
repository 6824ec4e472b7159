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
    private const CATEGORY_OF_TYPE = ['ISV' => 'business', 'ISP' => 'provider', 'SYSTEM' => 'platform'];

    private const TOO_MANY_REQUESTS = 429;

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

    /**
     * What a caller can do about a failure: the endpoint's own documentation says it best, the answer's type worst.
     *
     * @param array<array-key, array{category: string, solution: string}> $own the endpoint's own errors by code
     */
    public static function category(Envelope $answer, array $own): string
    {
        $documented = self::documented($answer, $own, 'category');
        if ($documented !== '') {
            return $documented;
        }
        if ($answer->status === self::TOO_MANY_REQUESTS) {
            return 'rate_limit';
        }

        return self::CATEGORY_OF_TYPE[strtoupper($answer->type)] ?? (isset($own[$answer->code]) ? 'business' : '');
    }

    /**
     * @param array<array-key, array{category: string, solution: string}> $own the endpoint's own errors by code
     * @param list<string> $secrets    texts that the message must not repeat
     * @param int|null     $retryAfter seconds for which the gateway asks to be left alone
     */
    public static function exception(
        Envelope $answer,
        array $own,
        #[\SensitiveParameter] array $secrets,
        ?int $retryAfter = null,
    ): ApiException {
        $class = self::EXCEPTIONS[self::category($answer, $own)] ?? ApiException::class;

        return self::made($class, $answer, $own, $secrets, $retryAfter);
    }

    /**
     * A failure that stands inside an answer with a success code.
     *
     * @param array<array-key, array{category: string, solution: string}> $own
     * @param list<string> $secrets
     */
    public static function businessException(
        Envelope $failure,
        array $own,
        #[\SensitiveParameter] array $secrets,
    ): ApiException {
        return self::made(BusinessException::class, $failure, $own, $secrets);
    }

    /**
     * @param class-string<ApiException> $class
     * @param array<array-key, array{category: string, solution: string}> $own
     * @param list<string> $secrets
     */
    private static function made(
        string $class,
        Envelope $answer,
        array $own,
        #[\SensitiveParameter] array $secrets,
        ?int $retryAfter = null,
    ): ApiException {
        $message = Redaction::text($answer->message, $secrets);

        return new $class($answer, $message, self::documented($answer, $own, 'solution'), $retryAfter);
    }

    /**
     * What the documentation says about a failure: the endpoint's own before the platform's, the finer code first.
     *
     * @param array<array-key, array{category: string, solution: string}> $own
     * @param 'category'|'solution'                                       $what
     */
    private static function documented(Envelope $answer, array $own, string $what): string
    {
        foreach ([$own, Platform::ERRORS] as $errors) {
            foreach ($answer->codes() as $code) {
                $said = $errors[$code][$what] ?? '';
                if ($said !== '') {
                    return $said;
                }
            }
        }

        return '';
    }
}
