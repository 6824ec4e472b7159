package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/auth/token/create</code>. */
public final class AuthTokenCreateResultCountryUserInfo extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public AuthTokenCreateResultCountryUserInfo(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>country</code>.
     *
     * <p>The country, in two letters.
     *
     * @return the value, or {@code null}
     */
    public String getCountry() {
        return Convert.text(value("country"));
    }

    /**
     * Gives <code>user_id</code>.
     *
     * <p>The account's id there.
     *
     * @return the value, or {@code null}
     */
    public String getUserId() {
        return Convert.text(value("user_id"));
    }

    /**
     * Gives <code>seller_id</code>.
     *
     * <p>The seller's id there.
     *
     * @return the value, or {@code null}
     */
    public String getSellerId() {
        return Convert.text(value("seller_id"));
    }

    /**
     * Gives <code>short_code</code>.
     *
     * <p>The seller's short name there.
     *
     * @return the value, or {@code null}
     */
    public String getShortCode() {
        return Convert.text(value("short_code"));
    }
}
