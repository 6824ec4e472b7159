package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/seller/get</code> takes: Read the seller. */
public final class SellerGetRequest extends ApiInput {
    private SellerGetRequest(Map<String, Object> fields) {
        super(fields);
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
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public SellerGetRequest build() {
            return new SellerGetRequest(fields);
        }
    }
}
