package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/seller/policy/get</code> takes: Read the policy of a country. */
public final class SellerPolicyGetRequest extends ApiInput {
    private SellerPolicyGetRequest(Map<String, Object> fields) {
        super(fields, "country");
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
         * Sets <code>country</code>.
         *
         * <p>The country, in two letters.
         *
         * <p>One of <code>sg</code> <code>my</code> <code>vn</code> <code>th</code> <code>ph</code> <code>id</code>.
         *
         * <p>Example: <code>th</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder country(String value) {
            fields.put("country", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public SellerPolicyGetRequest build() {
            return new SellerPolicyGetRequest(fields);
        }
    }
}
