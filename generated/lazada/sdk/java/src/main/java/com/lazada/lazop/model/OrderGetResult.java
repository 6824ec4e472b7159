package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/order/get</code>: Read an order. */
public final class OrderGetResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public OrderGetResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>data</code>.
     *
     * <p>The order.
     *
     * <p>Example: <code>&#123;"order_id":"","statuses":[],"price":"","gift_option":"","address_shipping":&#123;"first_name":"","city":"","country":""&#125;&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public OrderGetResultData getData() {
        return Convert.object(value("data"), OrderGetResultData::new);
    }
}
