<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Http\HttpResponse;
use Lazada\Lazop\Platform;

/**
 * The gateway's answer, with the parts that every answer has.
 *
 * @internal
 */
final class Envelope implements \JsonSerializable
{
    use HidesSecrets;

    /** @param array<array-key, mixed> $fields */
    private function __construct(
        public readonly int $status,
        #[\SensitiveParameter] public readonly string $body,
        #[\SensitiveParameter] public readonly array $fields,
        public readonly string $code,
        public readonly string $type,
        public readonly string $message,
        public readonly string $requestId,
        public readonly string $subCode = '',
    ) {
    }

    /** Null where the answer is not the gateway's: no JSON object, or no success by its status and no error code. */
    public static function read(#[\SensitiveParameter] HttpResponse $response): ?self
    {
        $fields = Json::object($response->body);
        if ($fields === null) {
            return null;
        }
        $fields = self::unwrapped($fields);
        $error = $fields['error_response'] ?? null;
        $isTop = is_array($error);
        $source = $isTop ? $error : $fields;
        $detail = $isTop ? self::text($source, 'sub_msg') : '';
        $envelope = new self(
            $response->status,
            $response->body,
            $fields,
            self::text($source, Platform::ENVELOPE_CODE),
            self::text($source, Platform::ENVELOPE_TYPE),
            $detail === '' ? self::text($source, $isTop ? 'msg' : Platform::ENVELOPE_MESSAGE) : $detail,
            self::text($source, Platform::ENVELOPE_REQUEST_ID),
            $isTop ? self::text($source, 'sub_code') : '',
        );

        return $response->status >= 300 && $envelope->isSuccess() ? null : $envelope;
    }

    /** The same answer, as the failure that stands inside it. */
    public function asFailure(string $code, #[\SensitiveParameter] string $message): self
    {
        return new self(
            $this->status,
            $this->body,
            $this->fields,
            $code === '' ? $this->code : $code,
            $this->type,
            $message === '' ? $this->message : $message,
            $this->requestId,
            $this->subCode,
        );
    }

    public function isSuccess(): bool
    {
        // Answers of calls without a path carry a code only when they failed.
        return ($this->code === '' || in_array($this->code, Platform::SUCCESS_CODES, true))
            && !isset($this->fields['error_response']);
    }

    /** @return list<string> the codes of a failure, the one that tells more first */
    public function codes(): array
    {
        return $this->subCode === '' ? [$this->code] : [$this->subCode, $this->code];
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['status' => $this->status, 'code' => $this->code, 'requestId' => $this->requestId];
    }

    /**
     * What an answer of a call without a path holds inside one object, which is named after the call.
     *
     * @param array<array-key, mixed> $fields
     * @return array<array-key, mixed>
     */
    private static function unwrapped(#[\SensitiveParameter] array $fields): array
    {
        $name = count($fields) === 1 ? (string) array_key_first($fields) : 'error_response';
        $isWrapped = $name !== 'error_response' && str_ends_with($name, '_response') && is_array($fields[$name]);

        return $isWrapped ? $fields[$name] : $fields;
    }

    /** @param array<array-key, mixed> $fields */
    private static function text(#[\SensitiveParameter] array $fields, string $name): string
    {
        $value = $fields[$name] ?? '';

        return is_scalar($value) ? (string) $value : '';
    }
}
