package com.lazada.lazop.internal;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import com.lazada.lazop.AnswerException;
import com.lazada.lazop.TransportException;

/** Decides whether an attempt is followed by another, and when. */
final class Retries {
    private static final long FIRST_DELAY_MILLIS = 500;
    private static final long LONGEST_DELAY_MILLIS = 8_000;
    private static final int MOST_DOUBLINGS = 4;
    static final int TOO_MANY_REQUESTS = 429;

    private final Duration longestWait;

    /**
     * Creates the rule.
     *
     * @param longestWait how long to wait at most where the gateway says when to come back
     */
    Retries(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Decides about one more attempt.
     *
     * @param call the call
     * @param outcome how the attempt ended
     * @param attempt its number, from 0
     * @return the time to wait first, or nothing where the outcome is final
     */
    Optional<Duration> next(Call call, Outcome outcome, int attempt) {
        if (attempt >= call.maxRetries() || !call.isRepeatable()) {
            return Optional.empty();
        }
        boolean again = wasRefusedUnprocessed(call, outcome) || call.isIdempotent() && isPassing(outcome);
        if (!again) {
            return Optional.empty();
        }
        Duration asked = outcome.retryAfter();
        if (asked == null) {
            return Optional.of(backoff(attempt));
        }
        return asked.compareTo(longestWait) > 0 ? Optional.empty() : Optional.of(asked);
    }

    private static boolean wasRefusedUnprocessed(Call call, Outcome outcome) {
        if (outcome.status() == TOO_MANY_REQUESTS || Categories.RATE_LIMIT.equals(outcome.category())) {
            return true;
        }
        if (Categories.SIGNATURE.equals(outcome.category())) {
            return call.timestamp().isEmpty();
        }
        return outcome.failure() != null && isConnectFailure(outcome.failure().getCause());
    }

    private static boolean isPassing(Outcome outcome) {
        if (outcome.failure() instanceof AnswerException || outcome.failure() == null) {
            return outcome.status() >= 500
                    || Categories.PROVIDER.equals(outcome.category())
                    || Categories.PLATFORM.equals(outcome.category());
        }
        return !isTrustFailure(outcome.failure());
    }

    static boolean isConnectFailure(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean isTrustFailure(TransportException failure) {
        return failure.getCause() instanceof javax.net.ssl.SSLException;
    }

    private static Duration backoff(int attempt) {
        long most = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << Math.min(attempt, MOST_DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
    }
}
