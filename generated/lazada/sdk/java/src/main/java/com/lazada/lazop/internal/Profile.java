package com.lazada.lazop.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What this SDK knows of its platform: the one value through which the platform reaches the runtime. */
public final class Profile {
    private final String partnerId;
    private final String signMethod;
    private final Envelope.Names envelope;
    private final Set<String> successCodes;
    private final Map<String, String> gateways;
    private final String authorizationUrl;
    private final Map<String, KnownError> errors;

    private Profile(Builder builder) {
        this.partnerId = builder.partnerId;
        this.signMethod = builder.signMethod;
        this.envelope = builder.envelope;
        this.successCodes = Collections.unmodifiableSet(new HashSet<>(builder.successCodes));
        this.gateways = Collections.unmodifiableMap(new HashMap<>(builder.gateways));
        this.authorizationUrl = builder.authorizationUrl;
        this.errors = Collections.unmodifiableMap(new HashMap<>(builder.errors));
    }

    /**
     * Starts a profile.
     *
     * @param partnerId the build name that the SDK sends along
     * @param signMethod the value of {@code sign_method}
     * @return an empty builder
     */
    public static Builder builder(String partnerId, String signMethod) {
        return new Builder(partnerId, signMethod);
    }

    String partnerId() {
        return partnerId;
    }

    String signMethod() {
        return signMethod;
    }

    Envelope.Names envelope() {
        return envelope;
    }

    boolean isSuccess(String code) {
        return successCodes.contains(code);
    }

    KnownError error(String code) {
        return errors.get(code);
    }

    /** An address of the platform's own sends token calls to its authorization host; any other keeps them all. */
    String authorizationUrlFor(String url) {
        return authorizationUrl != null && gateways.containsKey(url) ? authorizationUrl : url;
    }

    /**
     * Tells where a call goes whose endpoint has hosts of its own, which have titles as gateways do: an address of the
     * platform's own gives way to the host of its title, or to the only one; any other serves the call all the same.
     */
    String hostFor(String url, Map<String, String> hosts) {
        String title = gateways.get(url);
        if (title == null || hosts.containsKey(url)) {
            return url;
        }
        List<String> alike = new ArrayList<>(hosts.keySet());
        alike.removeIf(host -> title.isEmpty() || !title.equals(hosts.get(host)));
        List<String> found = alike.isEmpty() ? new ArrayList<>(hosts.keySet()) : alike;
        return found.size() == 1 ? found.get(0) : url;
    }

    /** Collects what a platform's constants file says. */
    public static final class Builder {
        private final String partnerId;
        private final String signMethod;
        private final Set<String> successCodes = new HashSet<>();
        private final Map<String, String> gateways = new HashMap<>();
        private final Map<String, KnownError> errors = new HashMap<>();
        private Envelope.Names envelope = new Envelope.Names("code", "type", "message", "request_id");
        private String authorizationUrl;

        private Builder(String partnerId, String signMethod) {
            this.partnerId = partnerId;
            this.signMethod = signMethod;
        }

        /**
         * Names the fields of the response envelope.
         *
         * @param code the error code's
         * @param type the error type's
         * @param message the message's
         * @param requestId the request id's
         * @return this builder
         */
        public Builder envelope(String code, String type, String message, String requestId) {
            this.envelope = new Envelope.Names(code, type, message, requestId);
            return this;
        }

        /**
         * Adds a code that means success.
         *
         * @param code the code
         * @return this builder
         */
        public Builder successCode(String code) {
            successCodes.add(code);
            return this;
        }

        /**
         * Adds a gateway for ordinary calls.
         *
         * @param url its address
         * @param title what it is for, or empty text
         * @return this builder
         */
        public Builder apiGateway(String url, String title) {
            gateways.put(url, title);
            return this;
        }

        /**
         * Adds a gateway for token calls; the first is the default.
         *
         * @param url its address
         * @param title what it is for, or empty text
         * @return this builder
         */
        public Builder authorizationGateway(String url, String title) {
            gateways.put(url, title);
            if (authorizationUrl == null) {
                authorizationUrl = url;
            }
            return this;
        }

        /**
         * Adds an error code of the platform.
         *
         * @param code the code
         * @param category what a caller can do about it, such as {@code rate_limit}
         * @param solution the documentation's advice, or {@code null}
         * @return this builder
         */
        public Builder error(String code, String category, String solution) {
            errors.put(code, new KnownError(category, solution));
            return this;
        }

        /**
         * Finishes the profile.
         *
         * @return the profile
         */
        public Profile build() {
            return new Profile(this);
        }
    }
}
