package com.taobao.tw.iop.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a call: a pure function of the secret, the API name and the parameters' text. */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Signer() {}

    /**
     * Composes the text that is signed.
     *
     * @param apiName the API name; it is signed only where it is a path
     * @param parameters every parameter that is sent, files and {@code sign} left out; names are ASCII, so that
     *     the order of UTF-16 is the order of code points
     * @return the text
     */
    public static String stringToSign(String apiName, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(isPath(apiName) ? apiName : "");
        new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value));
        return text.toString();
    }

    /**
     * Signs a call.
     *
     * @param secret the app's secret
     * @param apiName the API name
     * @param parameters every parameter that is sent, files and {@code sign} left out
     * @return 64 upper-case hexadecimal digits
     */
    public static String sign(String secret, String apiName, Map<String, String> parameters) {
        return mac(secret, stringToSign(apiName, parameters).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isPath(String apiName) {
        return apiName.startsWith("/");
    }

    /**
     * Authenticates a message.
     *
     * @param secret the app's secret
     * @param message the message
     * @return 64 upper-case hexadecimal digits
     */
    public static String mac(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return hex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            text.append(HEX[b >> 4 & 0xF]).append(HEX[b & 0xF]);
        }
        return text.toString();
    }
}
