<?php

declare(strict_types=1);

namespace SdkforgeModule\Exception;

use SdkforgeModule\Runtime\Envelope;

/** The gateway answered, and refused the call. */
class ApiException extends SdkException
{
    public readonly string $errorCode;

    /** Who is at fault: `ISV` the caller, `ISP` the provider, `SYSTEM` the platform. */
    public readonly string $type;

    public readonly string $requestId;

    /**
     * @param string   $gatewayMessage the gateway's own message, without secrets
     * @param string   $solution       what the documentation advises, or empty text
     * @param int|null $retryAfter     seconds for which the gateway asks to be left alone; null where it does not
     *
     * @internal
     */
    final public function __construct(
        #[\SensitiveParameter] private readonly Envelope $answer,
        public readonly string $gatewayMessage,
        public readonly string $solution = '',
        private readonly ?int $retryAfter = null,
    ) {
        $this->errorCode = $answer->code;
        $this->type = $answer->type;
        $this->requestId = $answer->requestId;
        $advice = $solution === '' ? '' : " $solution";
        parent::__construct("{$answer->code}: $gatewayMessage (request {$answer->requestId})$advice");
    }

    /** The whole answer as it arrived. */
    public function body(): string
    {
        return $this->answer->body;
    }

    /** The status of the HTTP answer, which the gateway often leaves at 200. */
    public function status(): int
    {
        return $this->answer->status;
    }

    /** Seconds for which the gateway asks to be left alone; null where it does not say. */
    public function retryAfter(): ?int
    {
        return $this->retryAfter;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['message' => $this->getMessage(), 'code' => $this->errorCode, 'requestId' => $this->requestId];
    }
}
