package com.taobao.tw.iop;

/**
 * The root of everything that this SDK throws on purpose.
 *
 * <p>Messages never hold an app secret, a token or a signature.
 *
 * @serial exclude
 */
public abstract class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened
     * @param cause what made it happen, or {@code null}
     */
    protected SdkException(String message, Throwable cause) {
        super(message, cause);
    }
}
