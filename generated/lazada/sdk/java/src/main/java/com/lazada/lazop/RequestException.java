package com.lazada.lazop;

/**
 * A request that cannot be sent as it is: it was refused before anything left this machine.
 *
 * @serial exclude
 */
public class RequestException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * Creates the exception.
     *
     * @param rule the rule that the request breaks, such as {@code reserved-parameter}
     * @param message what is wrong with the request
     */
    public RequestException(String rule, String message) {
        this(rule, message, null);
    }

    /**
     * Creates the exception.
     *
     * @param rule the rule that the request breaks, such as {@code reserved-parameter}
     * @param message what is wrong with the request
     * @param cause what made it happen, or {@code null}
     */
    public RequestException(String rule, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /**
     * Names the rule that the request breaks.
     *
     * @return {@code reserved-parameter}, {@code parameter-name}, {@code parameter-value},
     *     {@code parameter-missing}, {@code api-name}, {@code http-method}, {@code header} or {@code file}
     */
    public String getRule() {
        return rule;
    }
}
