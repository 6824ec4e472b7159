package com.lazada.lazop;

/** The addresses of the gateways of Lazada. */
public final class UrlConstants {
    /** Singapore. */
    public static final String API_GATEWAY_URL_SG = "https://api.lazada.sg/rest";

    /** Malaysia. */
    public static final String API_GATEWAY_URL_MY = "https://api.lazada.com.my/rest";

    /** Vietnam. */
    public static final String API_GATEWAY_URL_VN = "https://api.lazada.vn/rest";

    /** Thailand. */
    public static final String API_GATEWAY_URL_TH = "https://api.lazada.co.th/rest";

    /** Philippines. */
    public static final String API_GATEWAY_URL_PH = "https://api.lazada.com.ph/rest";

    /** Indonesia. */
    public static final String API_GATEWAY_URL_ID = "https://api.lazada.co.id/rest";

    /** Access tokens. */
    public static final String API_AUTHORIZATION_URL = "https://auth.lazada.com/rest";

    private UrlConstants() {}
}
