package com.lazada.lazop.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import com.lazada.lazop.FileItem;

/** One call as its caller wants it: not yet signed, and the same for every attempt. */
public final class Call {
    private final String url;
    private final String apiName;
    private final String method;
    private final Map<String, Object> parameters;
    private final Map<String, FileItem> files;
    private final Map<String, String> headers;
    private final String accessToken;
    private final Long timestamp;
    private final boolean idempotent;
    private final Duration readTimeout;
    private final int maxRetries;

    private Call(Builder builder) {
        this.url = builder.url;
        this.apiName = builder.apiName;
        this.method = builder.method;
        this.parameters = builder.parameters;
        this.files = builder.files;
        this.headers = builder.headers;
        this.accessToken = builder.accessToken;
        this.timestamp = builder.timestamp;
        this.idempotent = builder.idempotent;
        this.readTimeout = builder.readTimeout;
        this.maxRetries = builder.maxRetries;
    }

    String url() {
        return url;
    }

    String apiName() {
        return apiName;
    }

    String method() {
        return method;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Map<String, FileItem> files() {
        return files;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<String> accessToken() {
        return Optional.ofNullable(accessToken).filter(token -> !token.isEmpty());
    }

    Optional<Long> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    boolean isIdempotent() {
        return idempotent;
    }

    boolean isRepeatable() {
        return files.values().stream().allMatch(FileItem::isRepeatable);
    }

    Duration readTimeout() {
        return readTimeout;
    }

    int maxRetries() {
        return maxRetries;
    }

    /** Collects what a call needs; values are split into parameters and files by their type. */
    public static final class Builder {
        private final String url;
        private final String apiName;
        private final String method;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final Map<String, FileItem> files = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String accessToken;
        private Long timestamp;
        private boolean idempotent;
        private Duration readTimeout;
        private int maxRetries;

        Builder(String url, String apiName, String method) {
            this.url = url;
            this.apiName = apiName;
            this.method = method;
        }

        /**
         * Adds parameters and files.
         *
         * @param values by name
         * @return this builder
         */
        public Builder values(Map<String, ?> values) {
            values.forEach((name, value) -> {
                if (value instanceof FileItem) {
                    files.put(name, (FileItem) value);
                } else {
                    parameters.put(name, value);
                }
            });
            return this;
        }

        /**
         * Adds HTTP headers.
         *
         * @param more by name
         * @return this builder
         */
        public Builder headers(Map<String, String> more) {
            headers.putAll(more);
            return this;
        }

        /**
         * Sets the token.
         *
         * @param token the token, or {@code null}
         * @return this builder
         */
        public Builder accessToken(String token) {
            this.accessToken = token;
            return this;
        }

        /**
         * Fixes the timestamp.
         *
         * @param millis the time, or {@code null} for that of each attempt
         * @return this builder
         */
        public Builder timestamp(Long millis) {
            this.timestamp = millis;
            return this;
        }

        /**
         * Says whether the call may be repeated freely.
         *
         * @param harmless true if it may
         * @return this builder
         */
        public Builder idempotent(boolean harmless) {
            this.idempotent = harmless;
            return this;
        }

        /**
         * Sets for how long the gateway may be silent.
         *
         * @param timeout the time
         * @return this builder
         */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = timeout;
            return this;
        }

        /**
         * Sets how often the call is repeated at most.
         *
         * @param most the number
         * @return this builder
         */
        public Builder maxRetries(int most) {
            this.maxRetries = most;
            return this;
        }

        /**
         * Finishes the call.
         *
         * @return the call
         */
        public Call build() {
            return new Call(this);
        }
    }
}
