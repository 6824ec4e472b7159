<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Runtime;

use TaobaoTw\Iop\Exception\InvalidRequestException;

/**
 * Who is calling.
 *
 * @internal
 */
final class Credentials
{
    public readonly Secret $appSecret;

    public function __construct(public readonly string $appKey, #[\SensitiveParameter] string $appSecret)
    {
        if ($appKey === '' || $appSecret === '') {
            throw new InvalidRequestException('credentials', 'App key and app secret must not be empty.');
        }
        $this->appSecret = new Secret($appSecret);
    }
}
