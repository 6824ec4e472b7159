package com.lazada.lazop;

import java.time.Duration;
import java.util.Optional;
import com.lazada.lazop.internal.Failure;

/**
 * Too many calls: wait, then call again.
 *
 * @serial exclude
 */
public class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Creates the exception from what the gateway said.
     *
     * @param failure the gateway's words
     */
    public RateLimitException(Failure failure) {
        super(failure);
        this.retryAfter = failure.retryAfter().orElse(null);
    }

    /**
     * Tells how long the gateway asks to be left alone.
     *
     * @return the time to wait, where the gateway named one
     */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
