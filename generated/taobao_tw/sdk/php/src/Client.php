<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\TypedClient;

/** Typed calls to Taobao Taiwan: a method for every group of endpoints. */
final class Client extends TypedClient
{
    /** The endpoints below /auth. */
    public function auth(): Api\AuthApi
    {
        return new Api\AuthApi($this->calls());
    }
}
