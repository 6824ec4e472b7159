package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The signature, the app key or the timestamp was refused: check the secret and the clock.
 *
 * @serial exclude
 */
public class SignatureException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public SignatureException(Failure failure) {
        super(failure);
    }
}
