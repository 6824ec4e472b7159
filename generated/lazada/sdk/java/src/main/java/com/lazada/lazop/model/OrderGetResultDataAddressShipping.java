package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/order/get</code>. */
public final class OrderGetResultDataAddressShipping extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public OrderGetResultDataAddressShipping(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>first_name</code>.
     *
     * <p>The addressee.
     *
     * @return the value, or {@code null}
     */
    public String getFirstName() {
        return Convert.text(value("first_name"));
    }

    /**
     * Gives <code>city</code>.
     *
     * <p>The city.
     *
     * @return the value, or {@code null}
     */
    public String getCity() {
        return Convert.text(value("city"));
    }

    /**
     * Gives <code>country</code>.
     *
     * <p>The country.
     *
     * @return the value, or {@code null}
     */
    public String getCountry() {
        return Convert.text(value("country"));
    }
}
