<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Result;

use TaobaoTw\Iop\Result;
use TaobaoTw\Iop\Runtime\Envelope;
use TaobaoTw\Iop\Runtime\Read;

/**
 * The answer of `/auth/token/create`.
 */
final class AuthTokenCreateResult extends Result
{
    /**
     * The expiring time of the access token, in seconds
     */
    public readonly int|string|null $expiresIn;

    /**
     * Account ID，Allow null. if(account_platform=seller_center) account_id=null
     */
    public readonly ?string $accountId;

    /**
     * Seller id
     */
    public readonly ?string $sellerId;

    /**
     * User id
     */
    public readonly ?string $userId;

    /**
     * Seller short code
     */
    public readonly ?string $shortCode;

    /**
     * Account platform
     */
    public readonly ?string $accountPlatform;

    /**
     * Access token
     */
    public readonly ?string $accessToken;

    /**
     * User account(login user)
     */
    public readonly ?string $account;

    /**
     * Refresh token, used to refresh the token when “refresh_expires_in”>0.
     */
    public readonly ?string $refreshToken;

    /**
     * The expiring time of th refresh token
     */
    public readonly int|string|null $refreshExpiresIn;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->expiresIn = Read::number($this->get('expires_in'));
        $this->accountId = Read::text($this->get('account_id'));
        $this->sellerId = Read::text($this->get('seller_id'));
        $this->userId = Read::text($this->get('user_id'));
        $this->shortCode = Read::text($this->get('short_code'));
        $this->accountPlatform = Read::text($this->get('account_platform'));
        $this->accessToken = Read::text($this->get('access_token'));
        $this->account = Read::text($this->get('account'));
        $this->refreshToken = Read::text($this->get('refresh_token'));
        $this->refreshExpiresIn = Read::number($this->get('refresh_expires_in'));
    }
}
