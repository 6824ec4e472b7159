package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.model.SellerGetRequest;
import com.lazada.lazop.model.SellerGetResult;
import com.lazada.lazop.model.SellerPolicyGetRequest;
import com.lazada.lazop.model.SellerPolicyGetResult;
import java.util.function.Consumer;

/** The calls under <code>/seller</code>. */
public final class SellerApi {
    private static final Endpoint SELLER_GET = Endpoint.of("/seller/get", "GET")
            .withToken()
            .idempotent()
            .build();

    private static final Endpoint SELLER_POLICY_GET = Endpoint.of("/seller/policy/get", "POST")
            .build();

    private final Gateway gateway;

    /**
     * Opens the calls.
     *
     * @param gateway the way to the gateway
     * @hidden
     */
    public SellerApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Gives the calls under <code>/seller/policy</code>.
     *
     * @return the calls
     */
    public SellerPolicyApi policy() {
        return new SellerPolicyApi(gateway);
    }

    /**
     * Read the seller.
     *
     * <p>Who the access token belongs to. Takes no parameters.
     *
     * <p>Calls <code>/seller/get</code>.
     *
     * @param request the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public SellerGetResult get(SellerGetRequest request) {
        return get(request, CallOptions.none());
    }

    /**
     * Read the seller.
     *
     * <p>Who the access token belongs to. Takes no parameters.
     *
     * <p>Calls <code>/seller/get</code>.
     *
     * @param request sets the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public SellerGetResult get(Consumer<SellerGetRequest.Builder> request) {
        SellerGetRequest.Builder builder = SellerGetRequest.builder();
        request.accept(builder);
        return get(builder.build());
    }

    /**
     * Read the seller.
     *
     * <p>Who the access token belongs to. Takes no parameters.
     *
     * <p>Calls <code>/seller/get</code>.
     *
     * @param request the parameters
     * @param options what this call does otherwise than its client
     * @return the answer
     * @throws SdkException if the call fails
     */
    public SellerGetResult get(SellerGetRequest request, CallOptions options) {
        return new SellerGetResult(gateway.call(SELLER_GET, request, options));
    }

    /** The calls under <code>/seller/policy</code>. */
    public static final class SellerPolicyApi {
        private final Gateway gateway;

        private SellerPolicyApi(Gateway gateway) {
            this.gateway = gateway;
        }

        /**
         * Read the policy of a country.
         *
         * <p>What sellers may and may not do there; more of it for a known seller.
         *
         * <p>Calls <code>/seller/policy/get</code>.
         *
         * @param request the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public SellerPolicyGetResult get(SellerPolicyGetRequest request) {
            return get(request, CallOptions.none());
        }

        /**
         * Read the policy of a country.
         *
         * <p>What sellers may and may not do there; more of it for a known seller.
         *
         * <p>Calls <code>/seller/policy/get</code>.
         *
         * @param request sets the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public SellerPolicyGetResult get(Consumer<SellerPolicyGetRequest.Builder> request) {
            SellerPolicyGetRequest.Builder builder = SellerPolicyGetRequest.builder();
            request.accept(builder);
            return get(builder.build());
        }

        /**
         * Read the policy of a country.
         *
         * <p>What sellers may and may not do there; more of it for a known seller.
         *
         * <p>Calls <code>/seller/policy/get</code>.
         *
         * @param request the parameters
         * @param options what this call does otherwise than its client
         * @return the answer
         * @throws SdkException if the call fails
         */
        public SellerPolicyGetResult get(SellerPolicyGetRequest request, CallOptions options) {
            return new SellerPolicyGetResult(gateway.call(SELLER_POLICY_GET, request, options));
        }
    }
}
