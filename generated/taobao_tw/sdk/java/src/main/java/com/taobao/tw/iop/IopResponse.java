package com.taobao.tw.iop;

import com.taobao.tw.iop.internal.Envelope;

/** The gateway's answer to a call, be it a success or an error. */
public final class IopResponse extends GatewayResponse {
    IopResponse(Envelope envelope) {
        super(envelope);
    }
}
