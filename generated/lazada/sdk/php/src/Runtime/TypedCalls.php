<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\ApiException;
use Lazada\Lazop\Exception\InvalidRequestException;
use Lazada\Lazop\Exception\MalformedResponseException;
use Lazada\Lazop\Exception\TokenException;
use Lazada\Lazop\Exception\TransportException;
use Lazada\Lazop\Upload;

/**
 * Makes the calls of the typed surface, where a refusal is an exception.
 *
 * @internal
 */
final class TypedCalls
{
    private readonly ?Secret $accessToken;

    /** @param array<string, string> $urls gateways by kind */
    public function __construct(
        private readonly Gateway $gateway,
        private readonly array $urls,
        #[\SensitiveParameter] ?string $accessToken,
        private readonly StoredTokens $tokens,
    ) {
        $this->accessToken = $accessToken === null ? null : new Secret($accessToken);
    }

    public function withAccessToken(#[\SensitiveParameter] string $accessToken): self
    {
        return new self($this->gateway, $this->urls, $accessToken, $this->tokens);
    }

    public function authorize(#[\SensitiveParameter] string $code): void
    {
        $this->tokens->create($code);
    }

    /**
     * @param array<array-key, mixed>       $parameters
     * @param array<array-key, Upload|null> $files
     *
     * @throws ApiException where the gateway refuses the call
     * @throws InvalidRequestException where the call cannot be sent rightly
     * @throws MalformedResponseException where the answer is not the gateway's
     * @throws TransportException where no answer arrived
     */
    public function call(
        Operation $operation,
        #[\SensitiveParameter] array $parameters,
        array $files = [],
        ?CallOptions $options = null,
    ): Envelope {
        $options ??= new CallOptions();
        $call = self::prepared($operation, $parameters + $options->extraParameters, $files, $options);
        $given = $this->givenToken($operation, $options);
        if ($given !== null || !$this->tokens->serve($operation)) {
            return $this->answered($operation, $call, $given, $options);
        }
        $stored = $this->tokens->current();
        try {
            return $this->answered($operation, $call, $stored, $options);
        } catch (TokenException) {
            return $this->answered($operation, $call, $this->tokens->insteadOf($stored), $options);
        }
    }

    private function answered(
        Operation $operation,
        Call $call,
        #[\SensitiveParameter] ?string $accessToken,
        CallOptions $options,
    ): Envelope {
        $answer = $this->gateway->exchange(
            GatewayUrl::of($this->urls[$operation->gateway], $operation->hosts),
            $call,
            $accessToken,
            $options->idempotent ?? $operation->idempotent,
            $options->maxRetries,
            $operation->errors,
        );
        $envelope = $answer->envelope;
        if ($envelope === null) {
            $response = $answer->response;
            throw new MalformedResponseException($response->status, $response->header('Content-Type'), $response->body);
        }
        $secrets = $this->gateway->secrets($call, $accessToken);
        if (!$envelope->isSuccess()) {
            throw ErrorCatalogue::exception($envelope, $operation->errors, $secrets, $answer->retryAfter);
        }
        $failure = $operation->failure?->in($envelope);
        if ($failure !== null) {
            throw ErrorCatalogue::businessException($failure, $operation->errors, $secrets);
        }

        return $envelope;
    }

    /**
     * @param array<array-key, mixed>       $parameters
     * @param array<array-key, Upload|null> $files
     */
    private static function prepared(
        Operation $operation,
        #[\SensitiveParameter] array $parameters,
        array $files,
        CallOptions $options,
    ): Call {
        $call = new Call($operation->apiName, $operation->httpMethod, $options->readTimeout);
        foreach ($parameters as $name => $value) {
            $call->addParameter($name, $value);
        }
        foreach (array_filter($files) as $name => $file) {
            $call->addFile($name, $file);
        }
        foreach ($options->headers as $name => $value) {
            $call->addHeader($name, $value);
        }

        return $call;
    }

    private function givenToken(Operation $operation, CallOptions $options): ?string
    {
        $accessToken = $options->accessToken;
        if ($accessToken === null && $operation->token !== 'none') {
            $accessToken = $this->accessToken?->reveal();
        }
        return $accessToken === '' ? null : $accessToken;
    }
}
