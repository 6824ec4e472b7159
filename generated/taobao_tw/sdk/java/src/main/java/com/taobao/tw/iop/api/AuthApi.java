package com.taobao.tw.iop.api;

import com.taobao.tw.iop.CallOptions;
import com.taobao.tw.iop.SdkException;
import com.taobao.tw.iop.internal.Endpoint;
import com.taobao.tw.iop.internal.Gateway;
import com.taobao.tw.iop.model.AuthTokenCreateRequest;
import com.taobao.tw.iop.model.AuthTokenCreateResult;
import com.taobao.tw.iop.model.AuthTokenRefreshRequest;
import com.taobao.tw.iop.model.AuthTokenRefreshResult;
import java.util.function.Consumer;

/** The calls under <code>/auth</code>. */
public final class AuthApi {
    private static final Endpoint AUTH_TOKEN_CREATE = Endpoint.of("/auth/token/create", "POST")
            .withoutToken()
            .onAuthorizationGateway()
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
         * Generate access_token.
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
         * Generate access_token.
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
         * Generate access_token.
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
         * Refresh access_token.
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
         * Refresh access_token.
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
         * Refresh access_token.
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
