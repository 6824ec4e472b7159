package com.lazada.lazop.internal;

import java.time.Duration;
import java.time.Instant;
import com.lazada.lazop.TransportException;

/** How one attempt ended: with an answer of the gateway's, or without one. */
final class Outcome {
    private final Envelope envelope;
    private final TransportException failure;
    private final int status;
    private final String category;
    private final Duration retryAfter;
    private final Instant serverTime;

    private Outcome(
            Envelope envelope,
            TransportException failure,
            int status,
            String category,
            Duration retryAfter,
            Instant serverTime) {
        this.envelope = envelope;
        this.failure = failure;
        this.status = status;
        this.category = category;
        this.retryAfter = retryAfter;
        this.serverTime = serverTime;
    }

    static Outcome noAnswer(TransportException failure) {
        return new Outcome(null, failure, 0, null, null, null);
    }

    static Outcome unreadable(TransportException failure, int status, Duration retryAfter) {
        return new Outcome(null, failure, status, null, retryAfter, null);
    }

    static Outcome answered(
            Envelope envelope, int status, String category, Duration retryAfter, Instant serverTime) {
        return new Outcome(envelope, null, status, category, retryAfter, serverTime);
    }

    Envelope envelope() {
        if (failure != null) {
            throw failure;
        }
        return envelope;
    }

    TransportException failure() {
        return failure;
    }

    int status() {
        return status;
    }

    /** What the answer's error code means, or {@code null} for a success or an unknown code. */
    String category() {
        return category;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    Instant serverTime() {
        return serverTime;
    }
}
