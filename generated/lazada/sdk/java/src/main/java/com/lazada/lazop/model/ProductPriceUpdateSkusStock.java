package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** A part of what a call of <code>/product/price/update</code> takes. */
public final class ProductPriceUpdateSkusStock extends ApiInput {
    private ProductPriceUpdateSkusStock(Map<String, Object> fields) {
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
         * Sets <code>warehouse</code>.
         *
         * <p>The warehouse's code.
         *
         * <p>Example: <code>dropshipping</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder warehouse(String value) {
            fields.put("warehouse", value);
            return this;
        }

        /**
         * Sets <code>quantity</code>.
         *
         * <p>How many pieces.
         *
         * <p>Example: <code>12</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder quantity(long value) {
            fields.put("quantity", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public ProductPriceUpdateSkusStock build() {
            return new ProductPriceUpdateSkusStock(fields);
        }
    }
}
