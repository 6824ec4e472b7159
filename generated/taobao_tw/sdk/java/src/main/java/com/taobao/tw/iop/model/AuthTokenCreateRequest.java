package com.taobao.tw.iop.model;

import com.taobao.tw.iop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/auth/token/create</code> takes: Generate access_token. */
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
         * <p>oauth code, get from app callback URL
         *
         * <p>Example: <code>2_2DL4DV3jcU1UOT7WGI1A4rY91</code>
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
         * @throws com.taobao.tw.iop.RequestException if something required is missing
         */
        public AuthTokenCreateRequest build() {
            return new AuthTokenCreateRequest(fields);
        }
    }
}
