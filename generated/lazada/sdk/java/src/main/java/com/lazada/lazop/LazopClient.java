package com.lazada.lazop;

import com.lazada.lazop.api.AuthApi;
import com.lazada.lazop.api.ImageApi;
import com.lazada.lazop.api.OrderApi;
import com.lazada.lazop.api.OrdersApi;
import com.lazada.lazop.api.ProductApi;
import com.lazada.lazop.api.SellerApi;
import com.lazada.lazop.internal.Gateway;

/**
 * A client of Lazada.
 *
 * <p>It keeps its connections: make one for each app and gateway, and share it between threads.
 */
public final class LazopClient implements ILazopClient {
    private final Gateway gateway;

    /**
     * Creates a client; nothing is sent yet.
     *
     * @param url the gateway's address, such as {@link UrlConstants#API_GATEWAY_URL_SG}
     * @param appKey the app's key
     * @param appSecret the app's secret
     */
    public LazopClient(String url, String appKey, String appSecret) {
        this(url, appKey, appSecret, ClientOptions.defaults());
    }

    /**
     * Creates a client; nothing is sent yet.
     *
     * @param url the gateway's address, such as {@link UrlConstants#API_GATEWAY_URL_SG}
     * @param appKey the app's key
     * @param appSecret the app's secret
     * @param options everything else
     */
    public LazopClient(String url, String appKey, String appSecret, ClientOptions options) {
        this.gateway = new Gateway(Platform.PROFILE, url, appKey, appSecret, options);
    }

    @Override
    public LazopResponse execute(LazopRequest request) {
        return execute(request, null);
    }

    @Override
    public LazopResponse execute(LazopRequest request, String accessToken) {
        return new LazopResponse(gateway.execute(request.on(gateway, accessToken)));
    }

    @Override
    public void authorize(String code) {
        gateway.authorize(code);
    }

    @Override
    public AuthApi auth() {
        return new AuthApi(gateway);
    }

    @Override
    public ImageApi image() {
        return new ImageApi(gateway);
    }

    @Override
    public OrderApi order() {
        return new OrderApi(gateway);
    }

    @Override
    public OrdersApi orders() {
        return new OrdersApi(gateway);
    }

    @Override
    public ProductApi product() {
        return new ProductApi(gateway);
    }

    @Override
    public SellerApi seller() {
        return new SellerApi(gateway);
    }

    @Override
    public void close() {
        gateway.close();
    }

    /** Shows neither the secret nor a token. */
    @Override
    public String toString() {
        return "LazopClient" + gateway;
    }
}
