package com.taobao.tw.iop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import com.taobao.tw.iop.internal.Signer;

/** Checks that a call which an app receives was made by the platform. The comparison takes constant time. */
public final class Webhooks {
    private static final String SIGNATURE = "http_sign";

    private Webhooks() {}

    /**
     * Checks a message that is signed in its {@code Authorization} header.
     *
     * @param appKey the app's key
     * @param appSecret the app's secret
     * @param body the message as it came, not parsed and written again
     * @param authorization the header's value, or {@code null}
     * @return true if the platform signed the message
     */
    public static boolean isAuthentic(String appKey, String appSecret, byte[] body, String authorization) {
        byte[] key = appKey.getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[key.length + body.length];
        System.arraycopy(key, 0, signed, 0, key.length);
        System.arraycopy(body, 0, signed, key.length, body.length);
        return matches(Signer.mac(appSecret, signed).toLowerCase(Locale.ROOT), authorization);
    }

    /**
     * Checks a call that is signed in its {@code http_sign} parameter.
     *
     * @param appSecret the app's secret
     * @param apiName the path under which the platform calls the app
     * @param parameters all parameters of query and body, decoded
     * @return true if the platform signed the call
     */
    public static boolean isAuthentic(String appSecret, String apiName, Map<String, String> parameters) {
        Map<String, String> signed = new LinkedHashMap<>(parameters);
        String signature = signed.remove(SIGNATURE);
        return matches(Signer.sign(appSecret, apiName, signed), signature);
    }

    private static boolean matches(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
