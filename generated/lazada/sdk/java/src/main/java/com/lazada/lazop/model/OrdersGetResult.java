package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/orders/get</code>: List orders. */
public final class OrdersGetResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public OrdersGetResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>data</code>.
     *
     * <p>The page.
     *
     * <p>Example: <code>&#123;"count":"","count_total":"","orders":[&#123;"order_id":"","created_at":"","price":"","statuses":[]&#125;]&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public OrdersGetResultData getData() {
        return Convert.object(value("data"), OrdersGetResultData::new);
    }
}
