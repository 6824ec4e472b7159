package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.List;
import java.util.Map;

/** A part of the answer to a call of <code>/orders/get</code>. */
public final class OrdersGetResultData extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public OrdersGetResultData(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>count</code>.
     *
     * <p>How many orders the page holds.
     *
     * @return the value, or {@code null}
     */
    public Long getCount() {
        return Convert.integer(value("count"));
    }

    /**
     * Gives <code>count_total</code>.
     *
     * <p>How many orders there are.
     *
     * @return the value, or {@code null}
     */
    public Long getCountTotal() {
        return Convert.integer(value("count_total"));
    }

    /**
     * Gives <code>orders</code>.
     *
     * <p>The orders.
     *
     * <p>Example: <code>[&#123;"order_id":"","created_at":"","price":"","statuses":[]&#125;]</code>
     *
     * @return the list, empty where there is none
     */
    public List<OrdersGetResultDataOrders> getOrders() {
        return Convert.list(value("orders"), item -> Convert.object(item, OrdersGetResultDataOrders::new));
    }
}
