package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/auth/token/create</code> takes: Create an access token. */
public final class AuthTokenCreateRequest extends ApiInput {
    private AuthTokenCreateRequest(Map<String, Object> fields) {
        super(fields, "code");
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
         * Sets <code>code</code>.
         *
         * <p>The code in the callback address after the seller agreed. It works once.
         *
         * <p>Example: <code>0_100132_Fm3tGq8LxJt7dZ2a</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder code(String value) {
            fields.put("code", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public AuthTokenCreateRequest build() {
            return new AuthTokenCreateRequest(fields);
        }
    }
}
