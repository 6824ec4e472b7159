<?php

declare(strict_types=1);

namespace Lazada\Lazop\Result;

use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Envelope;
use Lazada\Lazop\Runtime\Read;

/**
 * The answer of `/auth/token/refresh`.
 */
final class AuthTokenRefreshResult extends Result
{
    /**
     * What calls for this seller carry from now on.
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
     * For how many seconds the refresh token works.
     */
    public readonly ?int $refreshExpiresIn;

    /** @internal */
    public function __construct(#[\SensitiveParameter] Envelope $answer)
    {
        parent::__construct($answer);
        $this->accessToken = Read::text($this->get('access_token'));
        $this->refreshToken = Read::text($this->get('refresh_token'));
        $this->expiresIn = Read::integer($this->get('expires_in'));
        $this->refreshExpiresIn = Read::integer($this->get('refresh_expires_in'));
    }
}
