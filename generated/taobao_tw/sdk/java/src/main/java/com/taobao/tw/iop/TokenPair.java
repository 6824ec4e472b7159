package com.taobao.tw.iop;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An access token, and what renews it. */
public final class TokenPair {
    private final String accessToken;
    private final String refreshToken;
    private final Instant expiresAt;

    /**
     * Creates the pair.
     *
     * @param accessToken the token that calls carry
     * @param refreshToken the token that renews it, or {@code null} where there is none
     * @param expiresAt when the access token ends, or {@code null} where that is not known
     */
    public TokenPair(String accessToken, String refreshToken, Instant expiresAt) {
        this.accessToken = Objects.requireNonNull(accessToken, "accessToken");
        this.refreshToken = refreshToken;
        this.expiresAt = expiresAt;
    }

    /**
     * Gives the token that calls carry.
     *
     * @return the token
     */
    public String accessToken() {
        return accessToken;
    }

    /**
     * Gives the token that renews it.
     *
     * @return the token, or {@code null} where there is none
     */
    public String refreshToken() {
        return refreshToken;
    }

    /**
     * Tells when the access token ends.
     *
     * @return the time, where it is known
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Shows neither token. */
    @Override
    public String toString() {
        return "TokenPair[expiresAt=" + expiresAt + "]";
    }
}
