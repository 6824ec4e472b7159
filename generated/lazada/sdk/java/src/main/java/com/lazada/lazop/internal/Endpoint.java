package com.lazada.lazop.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the documentation says of an endpoint, as far as calling it is concerned. */
public final class Endpoint {
    private final String apiName;
    private final String method;
    private final Token token;
    private final boolean authorization;
    private final Map<String, String> hosts;
    private final boolean idempotent;
    private final BusinessFailure failure;
    private final Map<String, KnownError> errors;

    private Endpoint(Builder builder) {
        this.apiName = builder.apiName;
        this.method = builder.method;
        this.token = builder.token;
        this.authorization = builder.authorization;
        this.hosts = Map.copyOf(builder.hosts);
        this.idempotent = builder.idempotent;
        this.failure = builder.failure;
        this.errors = Map.copyOf(builder.errors);
    }

    /**
     * Starts an endpoint: on the ordinary gateway, with a token where there is one, not idempotent.
     *
     * @param apiName the API name, such as {@code /order/get}
     * @param method {@code GET} or {@code POST}
     * @return a builder
     */
    public static Builder of(String apiName, String method) {
        return new Builder(apiName, method);
    }

    String apiName() {
        return apiName;
    }

    String method() {
        return method;
    }

    Token token() {
        return token;
    }

    boolean isAuthorization() {
        return authorization;
    }

    /** Gives the endpoint's own hosts and their titles, if it has any. */
    Map<String, String> hosts() {
        return hosts;
    }

    boolean isIdempotent() {
        return idempotent;
    }

    Optional<BusinessFailure> failure() {
        return Optional.ofNullable(failure);
    }

    KnownError error(String code) {
        return errors.get(code);
    }

    String solution(String code) {
        KnownError known = errors.get(code);
        return known == null ? null : known.solution();
    }

    /** Whether a call carries the seller's access token. */
    enum Token {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** Collects what the documentation says. */
    public static final class Builder {
        private final String apiName;
        private final String method;
        private final Map<String, String> hosts = new HashMap<>();
        private final Map<String, KnownError> errors = new HashMap<>();
        private Token token = Token.OPTIONAL;
        private boolean authorization;
        private boolean idempotent;
        private BusinessFailure failure;

        private Builder(String apiName, String method) {
            this.apiName = apiName;
            this.method = method;
        }

        /**
         * Keeps the access token out of the call.
         *
         * @return this builder
         */
        public Builder withoutToken() {
            this.token = Token.NONE;
            return this;
        }

        /**
         * Refuses the call without an access token.
         *
         * @return this builder
         */
        public Builder withToken() {
            this.token = Token.REQUIRED;
            return this;
        }

        /**
         * Sends the call to the authorization gateway.
         *
         * @return this builder
         */
        public Builder onAuthorizationGateway() {
            this.authorization = true;
            return this;
        }

        /**
         * Adds a host of the endpoint's own, which serves it instead of the platform's gateways.
         *
         * @param url its address
         * @param title what it is for, or empty text
         * @return this builder
         */
        public Builder host(String url, String title) {
            hosts.put(url, title);
            return this;
        }

        /**
         * Allows the call to be repeated freely.
         *
         * @return this builder
         */
        public Builder idempotent() {
            this.idempotent = true;
            return this;
        }

        /**
         * Tells a failure from a success by a field of the answer.
         *
         * @param field the path of the field that tells
         * @param code the path of the field with the error's code, or {@code null}
         * @param message the path of the field with the error's message, or {@code null}
         * @param values the field's values that mean failure
         * @return this builder
         */
        public Builder failsWhere(String field, String code, String message, String... values) {
            this.failure = new BusinessFailure(field, code, message, Set.of(values));
            return this;
        }

        /**
         * Adds an error code of the endpoint's own.
         *
         * @param code the code
         * @param category what a caller can do about it, or {@code null} where the documentation does not say
         * @param solution the documentation's advice, or {@code null}
         * @return this builder
         */
        public Builder error(String code, String category, String solution) {
            errors.put(code, new KnownError(category, solution));
            return this;
        }

        /**
         * Finishes the endpoint.
         *
         * @return the endpoint
         */
        public Endpoint build() {
            return new Endpoint(this);
        }
    }
}
