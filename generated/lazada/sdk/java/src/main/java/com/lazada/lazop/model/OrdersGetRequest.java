package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/orders/get</code> takes: List orders. */
public final class OrdersGetRequest extends ApiInput {
    private OrdersGetRequest(Map<String, Object> fields) {
        super(fields, "created_after");
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
         * Sets <code>created_after</code>.
         *
         * <p>Orders made at this time or later, as ISO 8601 writes it.
         *
         * <p>Example: <code>2026-01-31T09:00:00+08:00</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder createdAfter(String value) {
            fields.put("created_after", value);
            return this;
        }

        /**
         * Sets <code>status</code>.
         *
         * <p>Only orders with this status.
         *
         * <p>One of <code>unpaid</code> <code>pending</code> <code>packed</code> <code>ready_to_ship</code> <code>shipped</code> <code>delivered</code> <code>canceled</code>.
         *
         * <p>Example: <code>ready_to_ship</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder status(String value) {
            fields.put("status", value);
            return this;
        }

        /**
         * Sets <code>sort_by</code>.
         *
         * <p>What they are sorted by.
         *
         * <p>One of <code>created_at</code> <code>updated_at</code>.
         *
         * <p>If left out: <code>created_at</code>.
         *
         * <p>Example: <code>updated_at</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder sortBy(String value) {
            fields.put("sort_by", value);
            return this;
        }

        /**
         * Sets <code>offset</code>.
         *
         * <p>How many orders to leave out at the beginning.
         *
         * <p>Limit: minimum <code>0</code>.
         *
         * <p>If left out: <code>0</code>.
         *
         * <p>Example: <code>0</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder offset(long value) {
            fields.put("offset", value);
            return this;
        }

        /**
         * Sets <code>limit</code>.
         *
         * <p>How many orders a page holds.
         *
         * <p>Limit: minimum <code>1</code>.
         *
         * <p>Limit: maximum <code>100</code>.
         *
         * <p>Example: <code>10</code>
         *
         * @param value the value
         * @return this builder
         */
        public Builder limit(long value) {
            fields.put("limit", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public OrdersGetRequest build() {
            return new OrdersGetRequest(fields);
        }
    }
}
