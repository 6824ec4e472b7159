package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The app may not make this call, or not from this address.
 *
 * @serial exclude
 */
public class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public PermissionDeniedException(Failure failure) {
        super(failure);
    }
}
