package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/**
 * A call of the platform's to the app at <code>/logistics/tracking/notify</code>: Hear of a parcel's progress.
 *
 * <p>{@link com.lazada.lazop.Webhooks} checks that it is genuine.
 */
public final class LogisticsTrackingNotifyRequest extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public LogisticsTrackingNotifyRequest(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Reads the body of a call.
     *
     * @param body a JSON object
     * @return the call
     * @throws IllegalArgumentException if the body is none
     */
    public static LogisticsTrackingNotifyRequest parse(String body) {
        return new LogisticsTrackingNotifyRequest(Convert.fields(body));
    }

    /**
     * Gives <code>tracking_number</code>.
     *
     * <p>The parcel's number.
     *
     * <p>Limit: max_length <code>64</code>.
     *
     * <p>Example: <code>LXST-TH-0001234567</code>
     *
     * @return the value, or {@code null}
     */
    public String getTrackingNumber() {
        return Convert.text(value("tracking_number"));
    }

    /**
     * Gives <code>status</code>.
     *
     * <p>Where it is.
     *
     * <p>One of <code>picked_up</code> <code>in_transit</code> <code>delivered</code> <code>failed</code>.
     *
     * <p>Example: <code>in_transit</code>
     *
     * @return the value, or {@code null}
     */
    public String getStatus() {
        return Convert.text(value("status"));
    }
}
