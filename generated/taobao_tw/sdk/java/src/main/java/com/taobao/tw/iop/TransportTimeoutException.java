package com.taobao.tw.iop;

/**
 * The gateway could not be reached, or went silent, for longer than the timeout allows.
 *
 * @serial exclude
 */
public class TransportTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened
     * @param cause what made it happen, or {@code null}
     * @param surelyNotProcessed whether the gateway cannot have seen the call
     */
    public TransportTimeoutException(String message, Throwable cause, boolean surelyNotProcessed) {
        super(message, cause, surelyNotProcessed);
    }
}
