package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.model.AuthTokenCreateRequest;
import com.lazada.lazop.model.AuthTokenCreateResult;
import com.lazada.lazop.model.AuthTokenRefreshRequest;
import com.lazada.lazop.model.AuthTokenRefreshResult;
import java.util.function.Consumer;

/** The calls under <code>/auth</code>. */
public final class AuthApi {
    private static final Endpoint AUTH_TOKEN_CREATE = Endpoint.of("/auth/token/create", "POST")
            .withoutToken()
            .onAuthorizationGateway()
            .error("InvalidCode", "token", "Send the seller through the consent page again.")
            .build();

    private static final Endpoint AUTH_TOKEN_REFRESH = Endpoint.of("/auth/token/refresh", "POST")
            .withoutToken()
            .onAuthorizationGateway()
            .build();

    private final Gateway gateway;

    /**
     * Opens the calls.
     *
     * @param gateway the way to the gateway
     * @hidden
     */
    public AuthApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Gives the calls under <code>/auth/token</code>.
     *
     * @return the calls
     */
    public AuthTokenApi token() {
        return new AuthTokenApi(gateway);
    }

    /** The calls under <code>/auth/token</code>. */
    public static final class AuthTokenApi {
        private final Gateway gateway;

        private AuthTokenApi(Gateway gateway) {
            this.gateway = gateway;
        }

        /**
         * Create an access token.
         *
         * <p>Exchanges the code that a seller's consent gave the app for a pair of tokens.
         *
         * <p>Calls <code>/auth/token/create</code>.
         *
         * @param request the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenCreateResult create(AuthTokenCreateRequest request) {
            return create(request, CallOptions.none());
        }

        /**
         * Create an access token.
         *
         * <p>Exchanges the code that a seller's consent gave the app for a pair of tokens.
         *
         * <p>Calls <code>/auth/token/create</code>.
         *
         * @param request sets the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenCreateResult create(Consumer<AuthTokenCreateRequest.Builder> request) {
            AuthTokenCreateRequest.Builder builder = AuthTokenCreateRequest.builder();
            request.accept(builder);
            return create(builder.build());
        }

        /**
         * Create an access token.
         *
         * <p>Exchanges the code that a seller's consent gave the app for a pair of tokens.
         *
         * <p>Calls <code>/auth/token/create</code>.
         *
         * @param request the parameters
         * @param options what this call does otherwise than its client
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenCreateResult create(AuthTokenCreateRequest request, CallOptions options) {
            return new AuthTokenCreateResult(gateway.call(AUTH_TOKEN_CREATE, request, options));
        }

        /**
         * Refresh an access token.
         *
         * <p>Gives a new pair of tokens before the old access token runs out.
         *
         * <p>Calls <code>/auth/token/refresh</code>.
         *
         * @param request the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenRefreshResult refresh(AuthTokenRefreshRequest request) {
            return refresh(request, CallOptions.none());
        }

        /**
         * Refresh an access token.
         *
         * <p>Gives a new pair of tokens before the old access token runs out.
         *
         * <p>Calls <code>/auth/token/refresh</code>.
         *
         * @param request sets the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenRefreshResult refresh(Consumer<AuthTokenRefreshRequest.Builder> request) {
            AuthTokenRefreshRequest.Builder builder = AuthTokenRefreshRequest.builder();
            request.accept(builder);
            return refresh(builder.build());
        }

        /**
         * Refresh an access token.
         *
         * <p>Gives a new pair of tokens before the old access token runs out.
         *
         * <p>Calls <code>/auth/token/refresh</code>.
         *
         * @param request the parameters
         * @param options what this call does otherwise than its client
         * @return the answer
         * @throws SdkException if the call fails
         */
        public AuthTokenRefreshResult refresh(AuthTokenRefreshRequest request, CallOptions options) {
            return new AuthTokenRefreshResult(gateway.call(AUTH_TOKEN_REFRESH, request, options));
        }
    }
}
