package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The call was understood and failed for a reason of the endpoint's own.
 *
 * @serial exclude
 */
public class BusinessException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public BusinessException(Failure failure) {
        super(failure);
    }
}
