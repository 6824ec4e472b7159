package com.taobao.tw.iop;

/** A call by its name. Not for use by two threads at once. */
public final class IopRequest extends GatewayRequest {
    /** Creates a call without a name; {@link #setApiName} gives it one. */
    public IopRequest() {
        super(null);
    }

    /**
     * Creates a call.
     *
     * @param apiName the API name, such as {@code /order/get}
     */
    public IopRequest(String apiName) {
        super(apiName);
    }
}
