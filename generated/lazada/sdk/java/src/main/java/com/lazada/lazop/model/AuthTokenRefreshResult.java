package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/auth/token/refresh</code>: Refresh an access token. */
public final class AuthTokenRefreshResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public AuthTokenRefreshResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>access_token</code>.
     *
     * <p>What calls for this seller carry from now on.
     *
     * @return the value, or {@code null}
     */
    public String getAccessToken() {
        return Convert.text(value("access_token"));
    }

    /**
     * Gives <code>refresh_token</code>.
     *
     * <p>What the next pair of tokens is asked for with.
     *
     * @return the value, or {@code null}
     */
    public String getRefreshToken() {
        return Convert.text(value("refresh_token"));
    }

    /**
     * Gives <code>expires_in</code>.
     *
     * <p>For how many seconds the access token works.
     *
     * @return the value, or {@code null}
     */
    public Long getExpiresIn() {
        return Convert.integer(value("expires_in"));
    }

    /**
     * Gives <code>refresh_expires_in</code>.
     *
     * <p>For how many seconds the refresh token works.
     *
     * @return the value, or {@code null}
     */
    public Long getRefreshExpiresIn() {
        return Convert.integer(value("refresh_expires_in"));
    }
}
