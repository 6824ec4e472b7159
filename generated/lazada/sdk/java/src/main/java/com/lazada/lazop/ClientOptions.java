package com.lazada.lazop;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Everything about a client that has a sensible default. */
public final class ClientOptions {
    private static final ClientOptions DEFAULTS = builder().build();

    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final int maxRetries;
    private final Duration maxRetryDelay;
    private final String accessToken;
    private final TokenStore tokenStore;
    private final String authorizationUrl;
    private final ProxySelector proxy;
    private final SSLContext sslContext;
    private final HttpClient httpClient;
    private final Transport transport;
    private final Clock clock;

    private ClientOptions(Builder builder) {
        this.connectTimeout = builder.connectTimeout;
        this.readTimeout = builder.readTimeout;
        this.maxRetries = builder.maxRetries;
        this.maxRetryDelay = builder.maxRetryDelay;
        this.accessToken = builder.accessToken;
        this.tokenStore = builder.tokenStore;
        this.authorizationUrl = builder.authorizationUrl;
        this.proxy = builder.proxy;
        this.sslContext = builder.sslContext;
        this.httpClient = builder.httpClient;
        this.transport = builder.transport;
        this.clock = builder.clock;
    }

    /**
     * Gives the options that a client has if none are named.
     *
     * @return the defaults
     */
    public static ClientOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells how long a connection may take to be made.
     *
     * @return the time, 10 seconds unless set
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * Tells for how long a gateway may be silent.
     *
     * @return the time, 30 seconds unless set
     */
    public Duration readTimeout() {
        return readTimeout;
    }

    /**
     * Tells how often a call is repeated at most.
     *
     * @return the number, 2 unless set
     */
    public int maxRetries() {
        return maxRetries;
    }

    /**
     * Tells how long the client waits at most where a gateway says when to come back.
     *
     * @return the time, 60 seconds unless set
     */
    public Duration maxRetryDelay() {
        return maxRetryDelay;
    }

    /**
     * Gives the token of typed calls that name none of their own.
     *
     * @return the token, if set
     */
    public Optional<String> accessToken() {
        return Optional.ofNullable(accessToken);
    }

    /**
     * Gives what keeps and renews the tokens of typed calls.
     *
     * @return the store, if set
     */
    public Optional<TokenStore> tokenStore() {
        return Optional.ofNullable(tokenStore);
    }

    /**
     * Gives the address of typed token calls.
     *
     * @return the address, if set
     */
    public Optional<String> authorizationUrl() {
        return Optional.ofNullable(authorizationUrl);
    }

    /**
     * Gives the way to the network.
     *
     * @return the proxy selector, if set
     */
    public Optional<ProxySelector> proxy() {
        return Optional.ofNullable(proxy);
    }

    /**
     * Gives the trust that TLS stands on.
     *
     * @return the context, if set
     */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /**
     * Gives the HTTP client to use in place of the SDK's own.
     *
     * @return the client, if set
     */
    public Optional<HttpClient> httpClient() {
        return Optional.ofNullable(httpClient);
    }

    /**
     * Gives the transport to use in place of the SDK's own.
     *
     * @return the transport, if set
     */
    public Optional<Transport> transport() {
        return Optional.ofNullable(transport);
    }

    /**
     * Gives the clock that timestamps are taken from.
     *
     * @return the clock, the system's unless set
     */
    public Clock clock() {
        return clock;
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "ClientOptions[connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout + ", maxRetries="
                + maxRetries + "]";
    }

    /** Collects options; each has a default. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(30);
        private int maxRetries = 2;
        private Duration maxRetryDelay = Duration.ofSeconds(60);
        private String accessToken;
        private TokenStore tokenStore;
        private String authorizationUrl;
        private ProxySelector proxy;
        private SSLContext sslContext;
        private HttpClient httpClient;
        private Transport transport;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Sets how long a connection may take to be made.
         *
         * @param connectTimeout the time
         * @return this builder
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive(connectTimeout, "connectTimeout");
            return this;
        }

        /**
         * Sets for how long a gateway may be silent.
         *
         * @param readTimeout the time
         * @return this builder
         */
        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = positive(readTimeout, "readTimeout");
            return this;
        }

        /**
         * Sets how often a call is repeated at most.
         *
         * @param maxRetries the number; 0 switches repeating off
         * @return this builder
         */
        public Builder maxRetries(int maxRetries) {
            if (maxRetries < 0) {
                throw new IllegalArgumentException("maxRetries is negative");
            }
            this.maxRetries = maxRetries;
            return this;
        }

        /**
         * Sets how long to wait at most where a gateway says when to come back; past that the call fails at once.
         *
         * @param maxRetryDelay the time
         * @return this builder
         */
        public Builder maxRetryDelay(Duration maxRetryDelay) {
            this.maxRetryDelay = positive(maxRetryDelay, "maxRetryDelay");
            return this;
        }

        /**
         * Sets the token of typed calls that name none of their own.
         *
         * @param accessToken the token
         * @return this builder
         */
        public Builder accessToken(String accessToken) {
            this.accessToken = accessToken;
            return this;
        }

        /**
         * Lets typed calls that name no token take it from a store, and renew it there when it ends. Unless set,
         * tokens are kept as long as the client lives.
         *
         * @param tokenStore the store
         * @return this builder
         */
        public Builder tokenStore(TokenStore tokenStore) {
            this.tokenStore = tokenStore;
            return this;
        }

        /**
         * Sets the address of typed token calls. Unless set, it is the platform's own where the client's address
         * is one of the platform's, and the client's address otherwise.
         *
         * @param authorizationUrl the address
         * @return this builder
         */
        public Builder authorizationUrl(String authorizationUrl) {
            this.authorizationUrl = authorizationUrl;
            return this;
        }

        /**
         * Sets the way to the network, the system's own unless set.
         *
         * @param proxy the proxy selector
         * @return this builder
         */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = proxy;
            return this;
        }

        /**
         * Sets the trust that TLS stands on, the platform's own unless set.
         *
         * @param sslContext the context
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        /**
         * Sets the HTTP client to use. Its connect timeout, proxy and trust are its own, and it stays open when
         * the SDK's client is closed.
         *
         * @param httpClient the client
         * @return this builder
         */
        public Builder httpClient(HttpClient httpClient) {
            this.httpClient = httpClient;
            return this;
        }

        /**
         * Sets the transport to use, such as a stub in a test.
         *
         * @param transport the transport
         * @return this builder
         */
        public Builder transport(Transport transport) {
            this.transport = transport;
            return this;
        }

        /**
         * Sets the clock that timestamps are taken from.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Finishes the options.
         *
         * @return the options
         */
        public ClientOptions build() {
            return new ClientOptions(this);
        }

        private static Duration positive(Duration duration, String name) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " is not positive");
            }
            return duration;
        }
    }
}
