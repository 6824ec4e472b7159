package sdkforge_module.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import sdkforge_module.HttpCall;
import sdkforge_module.RequestException;

/** Turns a call into one signed HTTP request; it does no I/O of its own. */
final class Composer {
    private static final String UNESCAPED_IN_PATHS = "/-._~!$&'()*+,;=:@";

    private final Profile profile;
    private final String appKey;
    private final String appSecret;

    Composer(Profile profile, String appKey, String appSecret) {
        this.profile = profile;
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    /** Refuses what cannot be sent, and gives the business parameters their text. */
    Map<String, String> check(Call call) {
        if (call.apiName() == null || call.apiName().isEmpty()) {
            throw new RequestException("api-name", "the request has no API name");
        }
        if (!call.method().equals("GET") && !call.method().equals("POST")) {
            throw new RequestException("http-method", "a gateway takes GET and POST, not " + call.method());
        }
        if (call.method().equals("GET") && !call.files().isEmpty()) {
            throw new RequestException("http-method", "a file can only be sent by POST");
        }
        call.files().keySet().forEach(name -> Parameters.checkName(call.apiName(), name));
        return Parameters.text(call.apiName(), call.parameters());
    }

    RequestBody body(Call call, Map<String, String> signed) {
        if (call.method().equals("GET")) {
            return RequestBody.none();
        }
        return call.files().isEmpty() ? RequestBody.form(signed) : RequestBody.multipart(signed, call.files());
    }

    HttpCall compose(Call call, Map<String, String> signed, RequestBody body) {
        return new HttpCall(
                call.method(), uri(call, signed), headers(call, body), body.publisher(), call.readTimeout(),
                call.apiName(), signed);
    }

    Map<String, String> sign(Call call, Map<String, String> business, long timestamp) {
        boolean path = Signer.isPath(call.apiName());
        Map<String, String> all = new LinkedHashMap<>(business);
        all.put("app_key", appKey);
        all.put("timestamp", Long.toString(timestamp));
        all.put("sign_method", profile.signMethod());
        all.put("partner_id", profile.partnerId());
        if (!path) {
            all.put("method", call.apiName());
        }
        call.accessToken().ifPresent(token -> all.put(path ? "access_token" : "session", token));
        all.put("sign", Signer.sign(appSecret, call.apiName(), all));
        return all;
    }

    private Map<String, String> headers(Call call, RequestBody body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", profile.partnerId());
        headers.put("Accept", "application/json");
        headers.putAll(call.headers());
        if (body.contentType() != null) {
            headers.put("Content-Type", body.contentType());
        }
        return headers;
    }

    private static URI uri(Call call, Map<String, String> signed) {
        // Calls without a path have an address of their own.
        String address = Signer.isPath(call.apiName())
                ? call.url() + escaped(call.apiName())
                : call.url().replaceFirst("/rest$", "/sync");
        String query = call.method().equals("GET") ? "?" + RequestBody.encode(signed) : "";
        return URI.create(address + query);
    }

    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED_IN_PATHS.indexOf(c) >= 0)) {
                text.append(c);
            } else {
                text.append(String.format("%%%02X", (int) c));
            }
        }
        return text.toString();
    }

    /**
     * Reads the address of a gateway.
     *
     * @param url the address
     * @return the address, without a slash at its end
     * @throws IllegalArgumentException if it is not an address of the form {@code https://host/path}
     */
    static String gatewayUrl(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a gateway's address: " + url, e);
        }
        throw new IllegalArgumentException("not a gateway's address: " + url);
    }
}
