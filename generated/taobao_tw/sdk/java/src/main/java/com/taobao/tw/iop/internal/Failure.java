package com.taobao.tw.iop.internal;

import java.time.Duration;
import java.util.Optional;

/** An error answer in the gateway's words, with the documentation's advice beside it. */
public final class Failure {
    private final Envelope envelope;
    private final String code;
    private final String message;
    private final String summary;
    private final String solution;
    private final Duration retryAfter;

    Failure(
            Envelope envelope, String code, String message, String summary, String solution, Duration retryAfter) {
        this.envelope = envelope;
        this.code = code;
        this.message = message;
        this.summary = summary;
        this.solution = solution;
        this.retryAfter = retryAfter;
    }

    /**
     * Gives the failure in one line, without anything secret.
     *
     * @return the text for an exception
     */
    public String summary() {
        return summary;
    }

    /**
     * Gives the error code.
     *
     * @return the code, or {@code null}
     */
    public String code() {
        return code;
    }

    /**
     * Gives the error type.
     *
     * @return the type, or {@code null}
     */
    public String type() {
        return envelope.type();
    }

    /**
     * Gives the gateway's message.
     *
     * @return the message, or {@code null}
     */
    public String message() {
        return message;
    }

    /**
     * Gives the request id.
     *
     * @return the id, or {@code null}
     */
    public String requestId() {
        return envelope.requestId();
    }

    /**
     * Gives the whole answer.
     *
     * @return the body
     */
    public String body() {
        return envelope.body();
    }

    /**
     * Gives the documentation's advice.
     *
     * @return the advice, or {@code null}
     */
    public String solution() {
        return solution;
    }

    /**
     * Gives the time for which the gateway asks to be left alone.
     *
     * @return the time, where it named one
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
