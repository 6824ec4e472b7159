package com.taobao.tw.iop;

import com.taobao.tw.iop.api.AuthApi;
import com.taobao.tw.iop.internal.Gateway;

/**
 * A client of Taobao Taiwan.
 *
 * <p>It keeps its connections: make one for each app and gateway, and share it between threads.
 */
public final class IopClientImpl implements IopClient {
    private final Gateway gateway;

    /**
     * Creates a client; nothing is sent yet.
     *
     * @param url the gateway's address, such as {@link UrlConstants#API_GATEWAY_URL_TW}
     * @param appKey the app's key
     * @param appSecret the app's secret
     */
    public IopClientImpl(String url, String appKey, String appSecret) {
        this(url, appKey, appSecret, ClientOptions.defaults());
    }

    /**
     * Creates a client; nothing is sent yet.
     *
     * @param url the gateway's address, such as {@link UrlConstants#API_GATEWAY_URL_TW}
     * @param appKey the app's key
     * @param appSecret the app's secret
     * @param options everything else
     */
    public IopClientImpl(String url, String appKey, String appSecret, ClientOptions options) {
        this.gateway = new Gateway(Platform.PROFILE, url, appKey, appSecret, options);
    }

    @Override
    public IopResponse execute(IopRequest request) {
        return execute(request, null);
    }

    @Override
    public IopResponse execute(IopRequest request, String accessToken) {
        return new IopResponse(gateway.execute(request.on(gateway, accessToken)));
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
    public void close() {
        gateway.close();
    }

    /** Shows neither the secret nor a token. */
    @Override
    public String toString() {
        return "IopClientImpl" + gateway;
    }
}
