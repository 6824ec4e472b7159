package com.taobao.tw.iop;

/** The addresses of the gateways of Taobao Taiwan. */
public final class UrlConstants {
    /** Taiwan. */
    public static final String API_GATEWAY_URL_TW = "https://api.taobao.tw/rest";

    /** Taiwan, pre-release. */
    public static final String PRE_API_GATEWAY_URL_TW = "https://api-pre.taobao.tw/rest";

    /** Access tokens. */
    public static final String API_AUTHORIZATION_URL_TW = "https://auth.taobao.tw/rest";

    private UrlConstants() {}
}
