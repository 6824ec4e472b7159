package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/seller/get</code>: Read the seller. */
public final class SellerGetResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public SellerGetResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>data</code>.
     *
     * <p>The seller.
     *
     * <p>Example: <code>&#123;"seller_id":"","name":"","verified":""&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public SellerGetResultData getData() {
        return Convert.object(value("data"), SellerGetResultData::new);
    }
}
