package com.taobao.tw.iop.model;

import com.taobao.tw.iop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/auth/token/refresh</code> takes: Refresh access_token. */
public final class AuthTokenRefreshRequest extends ApiInput {
    private AuthTokenRefreshRequest(Map<String, Object> fields) {
        super(fields, "refresh_token");
    }

    /**
     * Starts with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the values. */
    public static final class Builder {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets <code>refresh_token</code>.
         *
         * <p>Refresh token, from the answer that gave the access token
         *
         * <p>Example: <code>500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder refreshToken(String value) {
            fields.put("refresh_token", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.taobao.tw.iop.RequestException if something required is missing
         */
        public AuthTokenRefreshRequest build() {
            return new AuthTokenRefreshRequest(fields);
        }
    }
}
