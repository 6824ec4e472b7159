package com.lazada.lazop;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one typed call does otherwise than its client. */
public final class CallOptions {
    private static final CallOptions NONE = builder().build();

    private final String accessToken;
    private final Duration readTimeout;
    private final Integer maxRetries;
    private final Boolean idempotent;
    private final Map<String, String> headers;
    private final Map<String, Object> parameters;

    private CallOptions(Builder builder) {
        this.accessToken = builder.accessToken;
        this.readTimeout = builder.readTimeout;
        this.maxRetries = builder.maxRetries;
        this.idempotent = builder.idempotent;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
    }

    /**
     * Gives options that change nothing.
     *
     * @return the options
     */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Gives options that only name a token.
     *
     * @param accessToken the token
     * @return the options
     */
    public static CallOptions withToken(String accessToken) {
        return builder().accessToken(accessToken).build();
    }

    /**
     * Starts from options that change nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives the token of this call.
     *
     * @return the token, if set
     */
    public Optional<String> accessToken() {
        return Optional.ofNullable(accessToken);
    }

    /**
     * Tells for how long the gateway may be silent.
     *
     * @return the time, if set
     */
    public Optional<Duration> readTimeout() {
        return Optional.ofNullable(readTimeout);
    }

    /**
     * Tells how often the call is repeated at most.
     *
     * @return the number, if set
     */
    public Optional<Integer> maxRetries() {
        return Optional.ofNullable(maxRetries);
    }

    /**
     * Tells whether carrying the call out twice is the same as once.
     *
     * @return the answer, if set
     */
    public Optional<Boolean> idempotent() {
        return Optional.ofNullable(idempotent);
    }

    /**
     * Gives further HTTP headers.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Gives further parameters, which the typed request does not know.
     *
     * @return an unmodifiable map
     */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** Shows no token and no value. */
    @Override
    public String toString() {
        return "CallOptions[headers=" + headers.keySet() + ", parameters=" + parameters.keySet() + "]";
    }

    /** Collects options. */
    public static final class Builder {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private String accessToken;
        private Duration readTimeout;
        private Integer maxRetries;
        private Boolean idempotent;

        private Builder() {}

        /**
         * Sets the token of this call.
         *
         * @param accessToken the token
         * @return this builder
         */
        public Builder accessToken(String accessToken) {
            this.accessToken = accessToken;
            return this;
        }

        /**
         * Sets for how long the gateway may be silent.
         *
         * @param readTimeout the time
         * @return this builder
         */
        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = readTimeout;
            return this;
        }

        /**
         * Sets how often the call is repeated at most.
         *
         * @param maxRetries the number; 0 switches repeating off
         * @return this builder
         */
        public Builder maxRetries(int maxRetries) {
            this.maxRetries = maxRetries;
            return this;
        }

        /**
         * Says whether carrying the call out twice is the same as once, which allows it to be repeated freely.
         *
         * @param idempotent true if it is
         * @return this builder
         */
        public Builder idempotent(boolean idempotent) {
            this.idempotent = idempotent;
            return this;
        }

        /**
         * Adds an HTTP header.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /**
         * Adds a parameter that the typed request does not know.
         *
         * @param name its name
         * @param value a text, a number, a boolean, or a map or list that is sent as one JSON text
         * @return this builder
         */
        public Builder parameter(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        /**
         * Finishes the options.
         *
         * @return the options
         */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
