package com.taobao.tw.iop;

/**
 * An answer came, but it is not one of the gateway's: not a JSON object, or an HTTP failure without an error code.
 *
 * @serial exclude
 */
public class AnswerException extends TransportException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with the answer
     * @param cause what made it unreadable, or {@code null}
     * @param status the HTTP status
     * @param body the body as it came
     */
    public AnswerException(String message, Throwable cause, int status, String body) {
        super(message, cause, false);
        this.status = status;
        this.body = body;
    }

    /**
     * Gives the HTTP status of the answer.
     *
     * @return the status, such as 502
     */
    public int getStatus() {
        return status;
    }

    /**
     * Gives the answer as it came.
     *
     * @return the body
     */
    public String getBody() {
        return body;
    }
}
