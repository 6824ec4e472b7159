package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;
import java.util.List;

/** The answer to a call of <code>/auth/token/create</code>: Create an access token. */
public final class AuthTokenCreateResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public AuthTokenCreateResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>access_token</code>.
     *
     * <p>What calls for this seller carry.
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
     * <p>For how many seconds the refresh token works; 0 if it cannot be used.
     *
     * @return the value, or {@code null}
     */
    public Long getRefreshExpiresIn() {
        return Convert.integer(value("refresh_expires_in"));
    }

    /**
     * Gives <code>country</code>.
     *
     * <p>Where the seller trades; cb for one who trades across borders.
     *
     * @return the value, or {@code null}
     */
    public String getCountry() {
        return Convert.text(value("country"));
    }

    /**
     * Gives <code>account</code>.
     *
     * <p>The name that the seller signs in with.
     *
     * @return the value, or {@code null}
     */
    public String getAccount() {
        return Convert.text(value("account"));
    }

    /**
     * Gives <code>country_user_info</code>.
     *
     * <p>The seller's accounts, one for each country.
     *
     * <p>Example: <code>[&#123;"country":"","user_id":"","seller_id":"","short_code":""&#125;]</code>
     *
     * @return the list, empty where there is none
     */
    public List<AuthTokenCreateResultCountryUserInfo> getCountryUserInfo() {
        return Convert.list(value("country_user_info"), item -> Convert.object(item, AuthTokenCreateResultCountryUserInfo::new));
    }
}
