package com.lazada.lazop;

/** A call by its name. Not for use by two threads at once. */
public final class LazopRequest extends GatewayRequest {
    /** Creates a call without a name; {@link #setApiName} gives it one. */
    public LazopRequest() {
        super(null);
    }

    /**
     * Creates a call.
     *
     * @param apiName the API name, such as {@code /order/get}
     */
    public LazopRequest(String apiName) {
        super(apiName);
    }
}
