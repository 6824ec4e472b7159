package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A part of the answer to a call of <code>/order/get</code>. */
public final class OrderGetResultData extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public OrderGetResultData(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>order_id</code>.
     *
     * <p>The order's id; it does not fit a double.
     *
     * @return the value, or {@code null}
     */
    public Long getOrderId() {
        return Convert.integer(value("order_id"));
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
     * Gives <code>gift_option</code>.
     *
     * <p>Whether it is a gift.
     *
     * @return the value, or {@code null}
     */
    public Boolean getGiftOption() {
        return Convert.bool(value("gift_option"));
    }

    /**
     * Gives <code>address_shipping</code>.
     *
     * <p>Where it goes to.
     *
     * <p>Example: <code>&#123;"first_name":"","city":"","country":""&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public OrderGetResultDataAddressShipping getAddressShipping() {
        return Convert.object(value("address_shipping"), OrderGetResultDataAddressShipping::new);
    }
}
