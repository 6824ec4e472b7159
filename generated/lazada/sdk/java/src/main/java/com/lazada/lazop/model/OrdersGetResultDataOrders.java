package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A part of the answer to a call of <code>/orders/get</code>. */
public final class OrdersGetResultDataOrders extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public OrdersGetResultDataOrders(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>order_id</code>.
     *
     * <p>The order's id.
     *
     * @return the value, or {@code null}
     */
    public Long getOrderId() {
        return Convert.integer(value("order_id"));
    }

    /**
     * Gives <code>created_at</code>.
     *
     * <p>When it was made.
     *
     * @return the value, or {@code null}
     */
    public String getCreatedAt() {
        return Convert.text(value("created_at"));
    }

    /**
     * Gives <code>price</code>.
     *
     * <p>What the buyer pays for the items.
     *
     * @return the value, or {@code null}
     */
    public BigDecimal getPrice() {
        return Convert.decimal(value("price"));
    }

    /**
     * Gives <code>statuses</code>.
     *
     * <p>The statuses of its items.
     *
     * @return the list, empty where there is none
     */
    public List<String> getStatuses() {
        return Convert.list(value("statuses"), Convert::text);
    }
}
