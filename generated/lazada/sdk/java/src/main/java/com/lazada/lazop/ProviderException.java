package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The service behind the gateway failed.
 *
 * @serial exclude
 */
public class ProviderException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public ProviderException(Failure failure) {
        super(failure);
    }
}
