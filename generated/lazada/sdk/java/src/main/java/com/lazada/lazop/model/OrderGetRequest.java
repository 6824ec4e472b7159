package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/order/get</code> takes: Read an order. */
public final class OrderGetRequest extends ApiInput {
    private OrderGetRequest(Map<String, Object> fields) {
        super(fields, "order_id");
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
         * Sets <code>order_id</code>.
         *
         * <p>The order's id.
         *
         * <p>Example: <code>300012345678901234</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder orderId(long value) {
            fields.put("order_id", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public OrderGetRequest build() {
            return new OrderGetRequest(fields);
        }
    }
}
