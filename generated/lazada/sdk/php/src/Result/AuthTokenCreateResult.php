<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/auth/token/create`.
 */
final class AuthTokenCreateResult extends Result
{
    /**
     * What calls for this seller carry.
     */
    public readonly ?string $accessToken;

    /**
     * What the next pair of tokens is asked for with.
     */
    public readonly ?string $refreshToken;

    /**
     * For how many seconds the access token works.
     */
    public readonly ?int $expiresIn;

    /**
     * For how many seconds the refresh token works; 0 if it cannot be used.
     */
    public readonly ?int $refreshExpiresIn;

    /**
     * Where the seller trades; cb for one who trades across borders.
     */
    public readonly ?string $country;

    /**
     * The name that the seller signs in with.
     */
    public readonly ?string $account;

    /**
     * The seller's accounts, one for each country.
     *
     * @var list<AuthTokenCreateResultCountryUserInfo|null>|null
     */
    public readonly ?array $countryUserInfo;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->accessToken = Read::text($this->get('access_token'));
        $this->refreshToken = Read::text($this->get('refresh_token'));
        $this->expiresIn = Read::integer($this->get('expires_in'));
        $this->refreshExpiresIn = Read::integer($this->get('refresh_expires_in'));
        $this->country = Read::text($this->get('country'));
        $this->account = Read::text($this->get('account'));
        $this->countryUserInfo = Read::records($this->get('country_user_info'), AuthTokenCreateResultCountryUserInfo::class);
    }
}
