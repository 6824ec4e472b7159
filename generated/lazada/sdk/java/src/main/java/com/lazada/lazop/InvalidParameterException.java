package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * A parameter is missing or wrong.
 *
 * @serial exclude
 */
public class InvalidParameterException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public InvalidParameterException(Failure failure) {
        super(failure);
    }
}
