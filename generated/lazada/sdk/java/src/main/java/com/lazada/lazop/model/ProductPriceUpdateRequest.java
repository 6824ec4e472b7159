package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a call of <code>/product/price/update</code> takes: Change prices and stock. */
public final class ProductPriceUpdateRequest extends ApiInput {
    private ProductPriceUpdateRequest(Map<String, Object> fields) {
        super(fields, "skus");
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
         * Sets <code>skus</code>.
         *
         * <p>The SKUs to change.
         *
         * <p>Limit: max_items <code>20</code>.
         *
         * <p>Example: <code>[&#123;"seller_sku":"TEA-01","sale_price":"15.50","active":true,"stock":[&#123;"warehouse":"dropshipping","quantity":12&#125;]&#125;]</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder skus(List<? extends ProductPriceUpdateSkus> value) {
            fields.put("skus", value);
            return this;
        }

        /**
         * Sets <code>note</code>.
         *
         * <p>Why the prices change, for the seller's own log.
         *
         * <p>Limit: max_length <code>200</code>.
         *
         * <p>Example: <code>Mid-year sale, don't repeat: "half" price</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder note(String value) {
            fields.put("note", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public ProductPriceUpdateRequest build() {
            return new ProductPriceUpdateRequest(fields);
        }
    }
}
