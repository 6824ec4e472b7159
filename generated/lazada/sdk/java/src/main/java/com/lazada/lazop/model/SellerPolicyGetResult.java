package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/seller/policy/get</code>: Read the policy of a country. */
public final class SellerPolicyGetResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public SellerPolicyGetResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>text</code>.
     *
     * <p>The policy.
     *
     * @return the value, or {@code null}
     */
    public String getText() {
        return Convert.text(value("text"));
    }
}
