<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

/** The gateway's signature: pure functions from parameters to text, without a clock and without I/O. */
final class Signing
{
    /**
     * What is signed: the API name, then every name and value, ordered by name.
     *
     * Only a path counts as a prefix; a dotted name travels as the parameter `method`.
     *
     * @param array<array-key, string> $parameters system and business parameters, without `sign` and without files
     */
    public static function stringToSign(string $apiName, #[\SensitiveParameter] array $parameters): string
    {
        // SORT_STRING compares byte by byte, also the names that PHP has turned into integers.
        ksort($parameters, SORT_STRING);
        $text = str_starts_with($apiName, '/') ? $apiName : '';
        foreach ($parameters as $name => $value) {
            $text .= $name . $value;
        }

        return $text;
    }

    public static function sign(#[\SensitiveParameter] string $secret, #[\SensitiveParameter] string $text): string
    {
        return strtoupper(hash_hmac('sha256', $text, $secret));
    }
}
