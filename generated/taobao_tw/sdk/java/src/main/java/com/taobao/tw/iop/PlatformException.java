package com.taobao.tw.iop;

import com.taobao.tw.iop.internal.Failure;

/**
 * The platform itself failed.
 *
 * @serial exclude
 */
public class PlatformException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public PlatformException(Failure failure) {
        super(failure);
    }
}
