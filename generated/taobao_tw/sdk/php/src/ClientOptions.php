<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Http\CurlTransport;
use TaobaoTw\Iop\Http\Transport;
use TaobaoTw\Iop\Runtime\Clock;
use TaobaoTw\Iop\Runtime\SystemClock;

/** How a client reaches the gateway. */
final class ClientOptions
{
    /**
     * @param float          $connectTimeout seconds until a connection must stand
     * @param float          $readTimeout    seconds for which a standing connection may be silent
     * @param int            $maxRetries     repetitions after the first attempt
     * @param string|null    $proxy          address of a proxy, instead of what the environment names
     * @param string|null    $caFile         certificates to trust instead of the system's
     * @param Transport|null $transport      another way to send, to which the options above do not apply
     */
    public function __construct(
        private readonly float $connectTimeout = 10.0,
        private readonly float $readTimeout = 30.0,
        public readonly int $maxRetries = 2,
        #[\SensitiveParameter] private readonly ?string $proxy = null,
        private readonly ?string $caFile = null,
        private readonly ?Transport $transport = null,
        public readonly Clock $clock = new SystemClock(),
    ) {
    }

    public function transport(): Transport
    {
        return $this->transport
            ?? new CurlTransport($this->connectTimeout, $this->readTimeout, $this->proxy, $this->caFile);
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return [
            'connectTimeout' => $this->connectTimeout,
            'readTimeout' => $this->readTimeout,
            'maxRetries' => $this->maxRetries,
        ];
    }
}
