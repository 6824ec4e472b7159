<?php

declare(strict_types=1);

namespace Lazada\Lazop\Runtime;

use Lazada\Lazop\Exception\InvalidRequestException;

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
