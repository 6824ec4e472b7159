<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

/**
 * What the documentation says about an endpoint.
 *
 * @internal
 */
final class Operation
{
    /**
     * @param string                   $gateway    which of the platform's gateways: `api` or `authorization`
     * @param string                   $token      `none`, `optional` or `required`
     * @param bool                     $idempotent whether making the call twice does no harm
     * @param array<array-key, array{category: string, solution: string}> $errors the endpoint's own errors by code
     * @param array<string, string>    $hosts      hosts of its own, with what each is for by its address
     * @param Failure|null             $failure    how a failure shows in an answer with a success code
     */
    public function __construct(
        public readonly string $apiName,
        public readonly string $httpMethod,
        public readonly string $gateway = 'api',
        public readonly string $token = 'none',
        public readonly bool $idempotent = false,
        public readonly array $errors = [],
        public readonly ?Failure $failure = null,
        public readonly array $hosts = [],
    ) {
    }
}
