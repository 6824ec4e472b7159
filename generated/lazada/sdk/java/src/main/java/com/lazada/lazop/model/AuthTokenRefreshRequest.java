package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/auth/token/refresh</code> takes: Refresh an access token. */
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
         * <p>The refresh token of the last pair.
         *
         * <p>Example: <code>50001100a10fakefakefakefakefakefakefake5e4d3c2b1</code>
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
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public AuthTokenRefreshRequest build() {
            return new AuthTokenRefreshRequest(fields);
        }
    }
}
