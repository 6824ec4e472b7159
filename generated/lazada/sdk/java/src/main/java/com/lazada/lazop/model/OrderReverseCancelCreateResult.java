package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/order/reverse/cancel/create</code>: Cancel items of an order. */
public final class OrderReverseCancelCreateResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public OrderReverseCancelCreateResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>success</code>.
     *
     * <p>Whether the items were cancelled.
     *
     * @return the value, or {@code null}
     */
    public Boolean getSuccess() {
        return Convert.bool(value("success"));
    }

    /**
     * Gives <code>result_code</code>.
     *
     * <p>Why they were not.
     *
     * @return the value, or {@code null}
     */
    public String getResultCode() {
        return Convert.text(value("result_code"));
    }

    /**
     * Gives <code>result_message</code>.
     *
     * <p>The same in words.
     *
     * @return the value, or {@code null}
     */
    public String getResultMessage() {
        return Convert.text(value("result_message"));
    }
}
