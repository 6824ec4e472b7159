package com.lazada.lazop;

import com.lazada.lazop.internal.Failure;

/**
 * The gateway answered with an error. Its subclasses say what a caller can do about it.
 *
 * <p>Only the typed surface throws it; {@code execute} hands the answer back whatever it says.
 *
 * @serial exclude
 */
public class ApiException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String type;
    private final String gatewayMessage;
    private final String requestId;
    private final String body;
    private final String solution;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public ApiException(Failure failure) {
        super(failure.summary(), null);
        this.code = failure.code();
        this.type = failure.type();
        this.gatewayMessage = failure.message();
        this.requestId = failure.requestId();
        this.body = failure.body();
        this.solution = failure.solution();
    }

    /**
     * Gives the error code.
     *
     * @return the code as text, or {@code null}
     */
    public String getCode() {
        return code;
    }

    /**
     * Tells whose fault the gateway takes it to be.
     *
     * @return {@code ISV} (the caller), {@code ISP} (the provider), {@code SYSTEM} (the platform), or {@code null}
     */
    public String getType() {
        return type;
    }

    /**
     * Gives the gateway's own message.
     *
     * @return the message, without the secrets that some gateways quote in it, or {@code null}
     */
    public String getGatewayMessage() {
        return gatewayMessage;
    }

    /**
     * Gives the id under which the platform's support finds the call.
     *
     * @return the request id, or {@code null}
     */
    public String getRequestId() {
        return requestId;
    }

    /**
     * Gives the whole answer.
     *
     * @return the body as it came
     */
    public String getBody() {
        return body;
    }

    /**
     * Gives the documentation's advice for this code.
     *
     * @return the advice, or {@code null} where the documentation has none
     */
    public String getSolution() {
        return solution;
    }
}
