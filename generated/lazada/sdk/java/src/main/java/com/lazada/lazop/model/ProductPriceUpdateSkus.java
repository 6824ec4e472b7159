package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of what a call of <code>/product/price/update</code> takes. */
public final class ProductPriceUpdateSkus extends ApiInput {
    private ProductPriceUpdateSkus(Map<String, Object> fields) {
        super(fields, "seller_sku");
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
         * Sets <code>seller_sku</code>.
         *
         * <p>The seller's own id of the SKU.
         *
         * <p>Example: <code>TEA-01</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder sellerSku(String value) {
            fields.put("seller_sku", value);
            return this;
        }

        /**
         * Sets <code>sale_price</code>.
         *
         * <p>The price while it is on sale.
         *
         * <p>Example: <code>15.50</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder salePrice(Number value) {
            fields.put("sale_price", value);
            return this;
        }

        /**
         * Sets <code>active</code>.
         *
         * <p>Whether it can be bought.
         *
         * <p>Example: <code>true</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder active(boolean value) {
            fields.put("active", value);
            return this;
        }

        /**
         * Sets <code>stock</code>.
         *
         * <p>The stock by warehouse.
         *
         * <p>Example: <code>[&#123;"warehouse":"dropshipping","quantity":12&#125;]</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder stock(List<? extends ProductPriceUpdateSkusStock> value) {
            fields.put("stock", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public ProductPriceUpdateSkus build() {
            return new ProductPriceUpdateSkus(fields);
        }
    }
}
