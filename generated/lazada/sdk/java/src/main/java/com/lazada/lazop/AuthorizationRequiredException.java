package com.lazada.lazop;

/**
 * No usable access token is left, and the client cannot get one: the seller must authorise the app again.
 *
 * @serial exclude
 */
public class AuthorizationRequiredException extends SdkException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param reason why there is no token
     * @param cause what made it so, or {@code null}
     */
    public AuthorizationRequiredException(String reason, Throwable cause) {
        super(reason + ": let the seller authorise the app again", cause);
    }
}
