package com.taobao.tw.iop;

import com.taobao.tw.iop.internal.Envelope;

/** What every documented response class is: the gateway's answer, be it a success or an error. */
abstract class GatewayResponse {
    private final Envelope envelope;

    GatewayResponse(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * Tells whose fault the gateway takes an error to be.
     *
     * @return {@code ISV} (the caller), {@code ISP} (the provider), {@code SYSTEM} (the platform), or {@code null}
     */
    public String getType() {
        return envelope.type();
    }

    /**
     * Gives the code.
     *
     * @return the code as text, {@code 0} for a success, or {@code null}
     */
    public String getCode() {
        return envelope.code();
    }

    /**
     * Gives the gateway's message.
     *
     * @return the message, or {@code null}
     */
    public String getMessage() {
        return envelope.message();
    }

    /**
     * Gives the id under which the platform's support finds the call.
     *
     * @return the request id, or {@code null}
     */
    public String getRequestId() {
        return envelope.requestId();
    }

    /**
     * Gives the whole answer.
     *
     * @return the body as it came
     */
    public String getBody() {
        return envelope.body();
    }

    /**
     * Tells whether the gateway reports success.
     *
     * @return false where it reports an error
     */
    public boolean isSuccess() {
        return envelope.isSuccess();
    }

    /** Shows the envelope, but not the answer's own fields: one of them may be a token. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[code=" + getCode() + ", requestId=" + getRequestId() + "]";
    }
}
