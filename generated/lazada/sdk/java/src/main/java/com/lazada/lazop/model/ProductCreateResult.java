package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/product/create</code>: Create a product. */
public final class ProductCreateResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public ProductCreateResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>data</code>.
     *
     * <p>What was made.
     *
     * <p>Example: <code>&#123;"item_id":"","sku_list":[&#123;"seller_sku":"","sku_id":""&#125;]&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public ProductCreateResultData getData() {
        return Convert.object(value("data"), ProductCreateResultData::new);
    }
}
