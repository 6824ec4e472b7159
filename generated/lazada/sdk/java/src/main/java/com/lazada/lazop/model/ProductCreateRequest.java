package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/product/create</code> takes: Create a product. */
public final class ProductCreateRequest extends ApiInput {
    private ProductCreateRequest(Map<String, Object> fields) {
        super(fields, "payload");
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
         * Sets <code>payload</code>.
         *
         * <p>The product, as XML.
         *
         * <p>Example: <code>&lt;?xml version="1.0" encoding="UTF-8"?&gt;&lt;Request&gt;&lt;Product&gt;&lt;PrimaryCategory&gt;6614&lt;/PrimaryCategory&gt;&lt;Attributes&gt;&lt;name&gt;Tea &amp;amp; biscuits&lt;/name&gt;&lt;description&gt;&lt;![CDATA[It's the "grand" box: 50% off, $5 a tin, C:&#92;new]]&gt;&lt;/description&gt;&lt;/Attributes&gt;&lt;Skus&gt;&lt;Sku&gt;&lt;SellerSku&gt;TEA-茶-01&lt;/SellerSku&gt;&lt;price&gt;18.80&lt;/price&gt;&lt;/Sku&gt;&lt;/Skus&gt;&lt;/Product&gt;&lt;/Request&gt;</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder payload(String value) {
            fields.put("payload", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public ProductCreateRequest build() {
            return new ProductCreateRequest(fields);
        }
    }
}
