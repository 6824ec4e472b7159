package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/seller/get</code>. */
public final class SellerGetResultData extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public SellerGetResultData(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>seller_id</code>.
     *
     * <p>The seller's id.
     *
     * @return the value, or {@code null}
     */
    public Long getSellerId() {
        return Convert.integer(value("seller_id"));
    }

    /**
     * Gives <code>name</code>.
     *
     * <p>The shop's name.
     *
     * @return the value, or {@code null}
     */
    public String getName() {
        return Convert.text(value("name"));
    }

    /**
     * Gives <code>verified</code>.
     *
     * <p>Whether the platform has checked who the seller is.
     *
     * @return the value, or {@code null}
     */
    public Boolean getVerified() {
        return Convert.bool(value("verified"));
    }
}
