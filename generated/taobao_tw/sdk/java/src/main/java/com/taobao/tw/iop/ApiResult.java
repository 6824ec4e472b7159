package com.taobao.tw.iop;

import com.taobao.tw.iop.internal.Envelope;

/** The answer to a typed call: its fields, and what the gateway says about it. */
public abstract class ApiResult extends ApiObject {
    private final Envelope envelope;

    /**
     * Wraps an answer.
     *
     * @param envelope the answer
     */
    protected ApiResult(Envelope envelope) {
        super(envelope.fields());
        this.envelope = envelope;
    }

    /**
     * Gives the whole answer.
     *
     * @return the body as it came
     */
    public final String body() {
        return envelope.body();
    }

    /**
     * Gives the code of the answer.
     *
     * @return the code as text, such as {@code 0}, or {@code null}
     */
    public final String code() {
        return envelope.code();
    }

    /**
     * Gives the id under which the platform's support finds the call.
     *
     * @return the request id, or {@code null}
     */
    public final String requestId() {
        return envelope.requestId();
    }
}
