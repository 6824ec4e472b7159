package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.model.ProductCreateRequest;
import com.lazada.lazop.model.ProductCreateResult;
import com.lazada.lazop.model.ProductPriceUpdateRequest;
import com.lazada.lazop.model.ProductPriceUpdateResult;
import java.util.function.Consumer;

/** The calls under <code>/product</code>. */
public final class ProductApi {
    private static final Endpoint PRODUCT_CREATE = Endpoint.of("/product/create", "POST")
            .withToken()
            .error("500", "provider", "Look whether the product was made before sending it again.")
            .error("501", "business", "Read the category's attributes, and fill in those that are required.")
            .build();

    private static final Endpoint PRODUCT_PRICE_UPDATE = Endpoint.of("/product/price/update", "POST")
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
    public ProductApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Gives the calls under <code>/product/price</code>.
     *
     * @return the calls
     */
    public ProductPriceApi price() {
        return new ProductPriceApi(gateway);
    }

    /**
     * Create a product.
     *
     * <p>Puts a product with its SKUs on sale.
     *
     * <p>Calls <code>/product/create</code>.
     *
     * @param request the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ProductCreateResult create(ProductCreateRequest request) {
        return create(request, CallOptions.none());
    }

    /**
     * Create a product.
     *
     * <p>Puts a product with its SKUs on sale.
     *
     * <p>Calls <code>/product/create</code>.
     *
     * @param request sets the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ProductCreateResult create(Consumer<ProductCreateRequest.Builder> request) {
        ProductCreateRequest.Builder builder = ProductCreateRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Create a product.
     *
     * <p>Puts a product with its SKUs on sale.
     *
     * <p>Calls <code>/product/create</code>.
     *
     * @param request the parameters
     * @param options what this call does otherwise than its client
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ProductCreateResult create(ProductCreateRequest request, CallOptions options) {
        return new ProductCreateResult(gateway.call(PRODUCT_CREATE, request, options));
    }

    /** The calls under <code>/product/price</code>. */
    public static final class ProductPriceApi {
        private final Gateway gateway;

        private ProductPriceApi(Gateway gateway) {
            this.gateway = gateway;
        }

        /**
         * Change prices and stock.
         *
         * <p>Changes many SKUs at once.
         *
         * <p>Calls <code>/product/price/update</code>.
         *
         * @param request the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public ProductPriceUpdateResult update(ProductPriceUpdateRequest request) {
            return update(request, CallOptions.none());
        }

        /**
         * Change prices and stock.
         *
         * <p>Changes many SKUs at once.
         *
         * <p>Calls <code>/product/price/update</code>.
         *
         * @param request sets the parameters
         * @return the answer
         * @throws SdkException if the call fails
         */
        public ProductPriceUpdateResult update(Consumer<ProductPriceUpdateRequest.Builder> request) {
            ProductPriceUpdateRequest.Builder builder = ProductPriceUpdateRequest.builder();
            request.accept(builder);
            return update(builder.build());
        }

        /**
         * Change prices and stock.
         *
         * <p>Changes many SKUs at once.
         *
         * <p>Calls <code>/product/price/update</code>.
         *
         * @param request the parameters
         * @param options what this call does otherwise than its client
         * @return the answer
         * @throws SdkException if the call fails
         */
        public ProductPriceUpdateResult update(ProductPriceUpdateRequest request, CallOptions options) {
            return new ProductPriceUpdateResult(gateway.call(PRODUCT_PRICE_UPDATE, request, options));
        }
    }
}
