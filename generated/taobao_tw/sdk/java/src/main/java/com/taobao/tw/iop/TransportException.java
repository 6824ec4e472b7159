package com.taobao.tw.iop;

/**
 * The call did not bring an answer: no connection, no trust in the certificate, a connection that broke.
 *
 * @serial exclude
 */
public class TransportException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final boolean surelyNotProcessed;

    /**
     * Creates the exception.
     *
     * @param message what happened
     * @param cause what made it happen, or {@code null}
     * @param surelyNotProcessed whether the gateway cannot have seen the call
     */
    public TransportException(String message, Throwable cause, boolean surelyNotProcessed) {
        super(message, cause);
        this.surelyNotProcessed = surelyNotProcessed;
    }

    /**
     * Tells whether the call can be repeated without a thought.
     *
     * @return true if the gateway cannot have seen the call; false if it may have carried it out
     */
    public boolean isSurelyNotProcessed() {
        return surelyNotProcessed;
    }
}
