<?php

declare(strict_types=1);

namespace SdkforgeModule\Http;

use SdkforgeModule\Exception\ConnectionException;
use SdkforgeModule\Exception\TimeoutException;
use SdkforgeModule\Exception\TlsException;
use SdkforgeModule\Exception\TransportException;

/** The default transport: one curl handle, whose connections are kept between calls. */
final class CurlTransport implements Transport
{
    private const NEVER_CONNECTED = [
        CURLE_COULDNT_RESOLVE_PROXY,
        CURLE_COULDNT_RESOLVE_HOST,
        CURLE_COULDNT_CONNECT,
        CURLE_SSL_CONNECT_ERROR,
    ];

    /** Errors that no repetition cures; the numbers are those for which PHP has no constant. */
    private const UNTRUSTED = [
        CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER,
        CURLE_SSL_CACERT,
        CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_PINNEDPUBKEYNOTMATCH,
        self::SSL_INVALID_STATUS,
    ];

    private const SSL_INVALID_STATUS = 91;

    private ?\CurlHandle $handle = null;

    /**
     * @param float       $connectTimeout seconds until the connection must stand
     * @param float       $readTimeout    seconds for which a standing connection may be silent
     * @param string|null $caFile         certificates to trust instead of the system's
     */
    public function __construct(
        private readonly float $connectTimeout = 10.0,
        private readonly float $readTimeout = 30.0,
        #[\SensitiveParameter] private readonly ?string $proxy = null,
        private readonly ?string $caFile = null,
    ) {
    }

    public function send(HttpRequest $request): HttpResponse
    {
        $this->handle ??= self::open();
        // Options are forgotten, connections are kept.
        curl_reset($this->handle);
        $headers = [];
        $collect = static function (\CurlHandle $handle, string $line) use (&$headers): int {
            $headers = self::withHeader($headers, $line);

            return strlen($line);
        };
        $silence = new Silence($request->readTimeout ?? $this->readTimeout);
        $callbacks = [
            CURLOPT_HEADERFUNCTION => $collect,
            CURLOPT_NOPROGRESS => false,
            CURLOPT_PROGRESSFUNCTION => $silence->watch(...),
        ];
        curl_setopt_array($this->handle, $this->options($request) + $callbacks);
        $body = curl_exec($this->handle);
        if (!is_string($body)) {
            throw $silence->isOver() ? self::silent($request, $silence) : $this->failure($this->handle, $request);
        }

        return new HttpResponse(curl_getinfo($this->handle, CURLINFO_RESPONSE_CODE), $headers, $body);
    }

    /** A copy must not share the handle, which serves one call at a time. */
    public function __clone()
    {
        $this->handle = null;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['connectTimeout' => $this->connectTimeout, 'readTimeout' => $this->readTimeout];
    }

    private static function open(): \CurlHandle
    {
        $handle = curl_init();
        if ($handle === false) {
            throw new ConnectionException('curl could not be started.', sent: false, transient: false);
        }

        return $handle;
    }

    /** @return array<int, mixed> */
    private function options(HttpRequest $request): array
    {
        $options = [
            CURLOPT_URL => $request->url,
            CURLOPT_HTTPHEADER => self::headerLines($request),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_NOSIGNAL => true,
            CURLOPT_ENCODING => '',
            CURLOPT_CONNECTTIMEOUT_MS => (int) ceil($this->connectTimeout * 1000),
        ];
        if ($this->proxy !== null) {
            $options[CURLOPT_PROXY] = $this->proxy;
        }
        if ($this->caFile !== null) {
            $options[CURLOPT_CAINFO] = $this->caFile;
        }

        return $request->body === null ? $options : $options + self::bodyOptions($request->method, $request->body);
    }

    /**
     * The body is given through a function, also where it is short: curl repeats a call by itself when a kept
     * connection breaks before the answer, and cannot where it has no way to start the body again. Whether a call may
     * be made twice is not curl's to decide.
     *
     * @return array<int, mixed>
     */
    private static function bodyOptions(string $method, Body $body): array
    {
        $options = [
            CURLOPT_UPLOAD => true,
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_READFUNCTION => static fn ($handle, $file, int $length): string => $body->read($length),
        ];
        $length = $body->length();
        if ($length !== null) {
            $options[CURLOPT_INFILESIZE] = $length;
        }

        return $options;
    }

    /** @return list<string> */
    private static function headerLines(HttpRequest $request): array
    {
        // Without the empty "Expect", curl waits for a go-ahead that many gateways never give.
        $lines = ['Expect:'];
        foreach ($request->headers as $name => $value) {
            $lines[] = $value === '' ? "$name;" : "$name: $value";
        }
        if ($request->body !== null) {
            $lines[] = 'Content-Type: ' . $request->body->contentType();
        }

        return $lines;
    }

    /**
     * @param array<string, string> $headers
     *
     * @return array<string, string>
     */
    private static function withHeader(array $headers, string $line): array
    {
        if (str_starts_with($line, 'HTTP/')) {
            // What came before belonged to an interim answer or to a proxy.
            return [];
        }
        [$name, $value] = explode(':', $line, 2) + [1 => null];
        if ($value !== null) {
            $headers[strtolower(trim($name))] = trim($value);
        }

        return $headers;
    }

    /** A limit on silence, not on the whole call: a large file may take its time. */
    private static function silent(HttpRequest $request, Silence $silence): TimeoutException
    {
        $host = parse_url($request->url, PHP_URL_HOST);

        return new TimeoutException("$host was silent for {$silence->longest} seconds", sent: true);
    }

    private function failure(\CurlHandle $handle, HttpRequest $request): TransportException
    {
        $number = curl_errno($handle);
        // curl's own words may hold the address with its query; the words for the number never do.
        $reason = curl_strerror($number) ?? 'unknown error';
        $message = sprintf('%s (%s, curl error %d)', $reason, parse_url($request->url, PHP_URL_HOST), $number);
        $connected = curl_getinfo($handle, CURLINFO_PRETRANSFER_TIME) > 0;

        return match (true) {
            $number === CURLE_URL_MALFORMAT, $number === CURLE_UNSUPPORTED_PROTOCOL
                => new ConnectionException($message, sent: false, transient: false, code: $number),
            $number === CURLE_OPERATION_TIMEDOUT => new TimeoutException($message, sent: $connected, code: $number),
            in_array($number, self::UNTRUSTED, true)
                => new TlsException($message, sent: false, transient: false, code: $number),
            default => new ConnectionException(
                $message,
                sent: !in_array($number, self::NEVER_CONNECTED, true),
                code: $number,
            ),
        };
    }
}
