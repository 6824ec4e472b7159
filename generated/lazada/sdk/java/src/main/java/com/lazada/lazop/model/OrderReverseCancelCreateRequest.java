package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a call of <code>/order/reverse/cancel/create</code> takes: Cancel items of an order. */
public final class OrderReverseCancelCreateRequest extends ApiInput {
    private OrderReverseCancelCreateRequest(Map<String, Object> fields) {
        super(fields, "order_id", "order_item_id_list", "reason_id");
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
         * Sets <code>order_item_id_list</code>.
         *
         * <p>The items to cancel.
         *
         * <p>Limit: max_items <code>50</code>.
         *
         * <p>Example: <code>[300012345678905678, 300012345678905679]</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder orderItemIdList(List<? extends Number> value) {
            fields.put("order_item_id_list", value);
            return this;
        }

        /**
         * Sets <code>reason_id</code>.
         *
         * <p>Why, as a number from the list of reasons.
         *
         * <p>Example: <code>10000145</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder reasonId(long value) {
            fields.put("reason_id", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public OrderReverseCancelCreateRequest build() {
            return new OrderReverseCancelCreateRequest(fields);
        }
    }
}
