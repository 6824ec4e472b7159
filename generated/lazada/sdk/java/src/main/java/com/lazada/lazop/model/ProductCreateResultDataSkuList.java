package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/product/create</code>. */
public final class ProductCreateResultDataSkuList extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public ProductCreateResultDataSkuList(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>seller_sku</code>.
     *
     * <p>The seller's own id of the SKU.
     *
     * @return the value, or {@code null}
     */
    public String getSellerSku() {
        return Convert.text(value("seller_sku"));
    }

    /**
     * Gives <code>sku_id</code>.
     *
     * <p>The platform's id of the SKU.
     *
     * @return the value, or {@code null}
     */
    public Long getSkuId() {
        return Convert.integer(value("sku_id"));
    }
}
