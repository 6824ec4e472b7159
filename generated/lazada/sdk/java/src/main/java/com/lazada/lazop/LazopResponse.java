package com.lazada.lazop;

import com.lazada.lazop.internal.Envelope;

/** The gateway's answer to a call, be it a success or an error. */
public final class LazopResponse extends GatewayResponse {
    LazopResponse(Envelope envelope) {
        super(envelope);
    }
}
