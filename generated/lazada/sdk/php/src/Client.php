<?php

declare(strict_types=1);

namespace Lazada\Lazop;

use Lazada\Lazop\Runtime\TypedClient;

/** Typed calls to Lazada: a method for every group of endpoints. */
final class Client extends TypedClient
{
    /** The endpoints below /auth. */
    public function auth(): Api\AuthApi
    {
        return new Api\AuthApi($this->calls());
    }

    /** The endpoints below /image. */
    public function image(): Api\ImageApi
    {
        return new Api\ImageApi($this->calls());
    }

    /** The endpoints below /order. */
    public function order(): Api\OrderApi
    {
        return new Api\OrderApi($this->calls());
    }

    /** The endpoints below /orders. */
    public function orders(): Api\OrdersApi
    {
        return new Api\OrdersApi($this->calls());
    }

    /** The endpoints below /product. */
    public function product(): Api\ProductApi
    {
        return new Api\ProductApi($this->calls());
    }

    /** The endpoints below /seller. */
    public function seller(): Api\SellerApi
    {
        return new Api\SellerApi($this->calls());
    }
}
