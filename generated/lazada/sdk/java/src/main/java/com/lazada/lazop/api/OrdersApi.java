package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.internal.Pages;
import com.lazada.lazop.internal.Pagination;
import com.lazada.lazop.model.OrdersGetRequest;
import com.lazada.lazop.model.OrdersGetResult;
import java.util.function.Consumer;

/** The calls under <code>/orders</code>. */
public final class OrdersApi {
    private static final Endpoint ORDERS_GET = Endpoint.of("/orders/get", "GET")
            .withToken()
            .idempotent()
            .build();

    private final Gateway gateway;

    /**
     * Opens the calls.
     *
     * @param gateway the way to the gateway
     * @hidden
     */
    public OrdersApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * List orders.
     *
     * <p>The orders of a span of time, a page at a time.
     *
     * <p>Calls <code>/orders/get</code>.
     *
     * @param request the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrdersGetResult get(OrdersGetRequest request) {
        return get(request, CallOptions.none());
    }

    /**
     * List orders.
     *
     * <p>The orders of a span of time, a page at a time.
     *
     * <p>Calls <code>/orders/get</code>.
     *
     * @param request sets the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrdersGetResult get(Consumer<OrdersGetRequest.Builder> request) {
        OrdersGetRequest.Builder builder = OrdersGetRequest.builder();
        request.accept(builder);
        return get(builder.build());
    }

    /**
     * List orders.
     *
     * <p>The orders of a span of time, a page at a time.
     *
     * <p>Calls <code>/orders/get</code>.
     *
     * @param request the parameters
     * @param options what this call does otherwise than its client
     * @return the answer
     * @throws SdkException if the call fails
     */
    public OrdersGetResult get(OrdersGetRequest request, CallOptions options) {
        return new OrdersGetResult(gateway.call(ORDERS_GET, request, options));
    }

    /**
     * List orders.
     *
     * <p>The orders of a span of time, a page at a time.
     *
     * <p>Calls <code>/orders/get</code>.
     *
     * @param request the parameters of the first page
     * @return the pages, each fetched when it is asked for
     * @throws SdkException if the call fails
     */
    public Iterable<OrdersGetResult> getPages(OrdersGetRequest request) {
        return getPages(request, CallOptions.none());
    }

    /**
     * List orders.
     *
     * <p>The orders of a span of time, a page at a time.
     *
     * <p>Calls <code>/orders/get</code>.
     *
     * @param request the parameters of the first page
     * @param options what these calls do otherwise than their client
     * @return the pages, each fetched when it is asked for
     * @throws SdkException if the call fails
     */
    public Iterable<OrdersGetResult> getPages(OrdersGetRequest request, CallOptions options) {
        return new Pages<>(
                Pagination.byOffset("offset", "data.orders", "data.count_total"),
                request,
                page -> new OrdersGetResult(gateway.call(ORDERS_GET, page, options)));
    }
}
