package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.model.OrderGetRequest;
import com.lazada.lazop.model.OrderGetResult;
import com.lazada.lazop.model.OrderReverseCancelCreateRequest;
import com.lazada.lazop.model.OrderReverseCancelCreateResult;
import java.util.function.Consumer;

/** The calls under <code>/order</code>. */
public final class OrderApi {
    private static final Endpoint ORDER_GET = Endpoint.of("/order/get", "GET")
            .withToken()
            .idempotent()
            .error("16", "invalid_parameter", "Check the id, and whose access token the call carries.\nRead it in the seller's own records.")
            .build();

    private static final Endpoint ORDER_REVERSE_CANCEL_CREATE = Endpoint.of("/order/reverse/cancel/create", "POST")
            .withToken()
            .failsWhere("success", "result_code", "result_message", "false")
            .build();

    private final Gateway gateway;

    /**
     * Opens the calls.
     *
     * @param gateway the way to the gateway
     * @hidden
     */
    public OrderApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Gives the calls under <code>/order/reverse</code>.
     *
     * @return the calls
     */
    public OrderReverseApi reverse() {
        return new OrderReverseApi(gateway);
    }

    /**
     * Read an order.
     *
     * <p>One order with its prices and where it goes to.
     *
     * <p>Calls <code>/order/get</code>.
     *
     * @param request the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrderGetResult get(OrderGetRequest request) {
        return get(request, CallOptions.none());
    }

    /**
     * Read an order.
     *
     * <p>One order with its prices and where it goes to.
     *
     * <p>Calls <code>/order/get</code>.
     *
     * @param request sets the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrderGetResult get(Consumer<OrderGetRequest.Builder> request) {
        OrderGetRequest.Builder builder = OrderGetRequest.builder();
        request.accept(builder);
        return get(builder.build());
    }

    /**
     * Read an order.
     *
     * <p>One order with its prices and where it goes to.
     *
     * <p>Calls <code>/order/get</code>.
     *
     * @param request the parameters
     * @param options what this call does otherwise than its client
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrderGetResult get(OrderGetRequest request, CallOptions options) {
        return new OrderGetResult(gateway.call(ORDER_GET, request, options));
    }

    /** The calls under <code>/order/reverse/cancel</code>. */
    public static final class OrderReverseCancelApi {
        private final Gateway gateway;

        private OrderReverseCancelApi(Gateway gateway) {
            this.gateway = gateway;
        }

        /**
         * Cancel items of an order.
         *
         * <p>Asks for the cancellation of items that have not been packed.
         * The answer may carry the code 0 and still say that nothing was cancelled.
         *
         * <p>Calls <code>/order/reverse/cancel/create</code>.
         *
         * @param request the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public OrderReverseCancelCreateResult create(OrderReverseCancelCreateRequest request) {
            return create(request, CallOptions.none());
        }

        /**
         * Cancel items of an order.
         *
         * <p>Asks for the cancellation of items that have not been packed.
         * The answer may carry the code 0 and still say that nothing was cancelled.
         *
         * <p>Calls <code>/order/reverse/cancel/create</code>.
         *
         * @param request sets the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public OrderReverseCancelCreateResult create(Consumer<OrderReverseCancelCreateRequest.Builder> request) {
            OrderReverseCancelCreateRequest.Builder builder = OrderReverseCancelCreateRequest.builder();
            request.accept(builder);
            return create(builder.build());
        }

        /**
         * Cancel items of an order.
         *
         * <p>Asks for the cancellation of items that have not been packed.
         * The answer may carry the code 0 and still say that nothing was cancelled.
         *
         * <p>Calls <code>/order/reverse/cancel/create</code>.
         *
         * @param request the parameters
         * @param options what this call does otherwise than its client
         * @return the answer
         * @throws SdkException if the call fails
         */
        public OrderReverseCancelCreateResult create(OrderReverseCancelCreateRequest request, CallOptions options) {
            return new OrderReverseCancelCreateResult(gateway.call(ORDER_REVERSE_CANCEL_CREATE, request, options));
        }
    }

    /** The calls under <code>/order/reverse</code>. */
    public static final class OrderReverseApi {
        private final Gateway gateway;

        private OrderReverseApi(Gateway gateway) {
            this.gateway = gateway;
        }

        /**
         * Gives the calls under <code>/order/reverse/cancel</code>.
         *
         * @return the calls
         */
        public OrderReverseCancelApi cancel() {
            return new OrderReverseCancelApi(gateway);
        }
    }
}
