package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The access or refresh token is missing, wrong or expired: refresh it, or authorise again.
 *
 * @serial exclude
 */
public class TokenException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public TokenException(Failure failure) {
        super(failure);
    }
}
