package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/product/price/update</code>: Change prices and stock. */
public final class ProductPriceUpdateResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public ProductPriceUpdateResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>updated</code>.
     *
     * <p>How many SKUs were changed.
     *
     * @return the value, or {@code null}
     */
    public Long getUpdated() {
        return Convert.integer(value("updated"));
    }
}
