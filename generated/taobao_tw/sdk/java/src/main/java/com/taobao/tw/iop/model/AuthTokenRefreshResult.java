package com.taobao.tw.iop.model;

import com.taobao.tw.iop.ApiResult;
import com.taobao.tw.iop.internal.Convert;
import com.taobao.tw.iop.internal.Envelope;
import java.math.BigDecimal;

/** The answer to a call of <code>/auth/token/refresh</code>: Refresh access_token. */
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
     * Gives <code>expires_in</code>.
     *
     * <p>The expiring time of the access token, in seconds
     *
     * @return the value, or {@code null}
     */
    public BigDecimal getExpiresIn() {
        return Convert.decimal(value("expires_in"));
    }

    /**
     * Gives <code>account_id</code>.
     *
     * <p>Account ID，Allow null. if(account_platform=seller_center) account_id=null
     *
     * @return the value, or {@code null}
     */
    public String getAccountId() {
        return Convert.text(value("account_id"));
    }

    /**
     * Gives <code>seller_id</code>.
     *
     * <p>Seller id
     *
     * @return the value, or {@code null}
     */
    public String getSellerId() {
        return Convert.text(value("seller_id"));
    }

    /**
     * Gives <code>user_id</code>.
     *
     * <p>User id
     *
     * @return the value, or {@code null}
     */
    public String getUserId() {
        return Convert.text(value("user_id"));
    }

    /**
     * Gives <code>short_code</code>.
     *
     * <p>Seller short code
     *
     * @return the value, or {@code null}
     */
    public String getShortCode() {
        return Convert.text(value("short_code"));
    }

    /**
     * Gives <code>account_platform</code>.
     *
     * <p>Account platform
     *
     * @return the value, or {@code null}
     */
    public String getAccountPlatform() {
        return Convert.text(value("account_platform"));
    }

    /**
     * Gives <code>access_token</code>.
     *
     * <p>Access token
     *
     * @return the value, or {@code null}
     */
    public String getAccessToken() {
        return Convert.text(value("access_token"));
    }

    /**
     * Gives <code>account</code>.
     *
     * <p>User account(login user)
     *
     * @return the value, or {@code null}
     */
    public String getAccount() {
        return Convert.text(value("account"));
    }

    /**
     * Gives <code>refresh_token</code>.
     *
     * <p>Refresh token, used to refresh the token when “refresh_expires_in”&gt;0.
     *
     * @return the value, or {@code null}
     */
    public String getRefreshToken() {
        return Convert.text(value("refresh_token"));
    }

    /**
     * Gives <code>refresh_expires_in</code>.
     *
     * <p>The expiring time of th refresh token
     *
     * @return the value, or {@code null}
     */
    public BigDecimal getRefreshExpiresIn() {
        return Convert.decimal(value("refresh_expires_in"));
    }
}
