package com.lazada.lazop;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Map;

/** One signed call, ready to be sent: what a {@link Transport} is given. */
public final class HttpCall {
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final BodyPublisher body;
    private final Duration readTimeout;
    private final String apiName;
    private final Map<String, String> parameters;

    /**
     * Creates the call.
     *
     * @param method {@code GET} or {@code POST}
     * @param uri the address with its query
     * @param headers the headers
     * @param body the body, an empty one for {@code GET}
     * @param readTimeout for how long the gateway may be silent
     * @param apiName the API name
     * @param parameters every parameter as text, system parameters and signature included
     */
    public HttpCall(
            String method,
            URI uri,
            Map<String, String> headers,
            BodyPublisher body,
            Duration readTimeout,
            String apiName,
            Map<String, String> parameters) {
        this.method = method;
        this.uri = uri;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.readTimeout = readTimeout;
        this.apiName = apiName;
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * Gives the HTTP method.
     *
     * @return {@code GET} or {@code POST}
     */
    public String method() {
        return method;
    }

    /**
     * Gives the address; the query of a {@code GET} holds the signature and the token.
     *
     * @return the address
     */
    public URI uri() {
        return uri;
    }

    /**
     * Gives the headers.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Gives the body, which can be sent once.
     *
     * @return the body
     */
    public BodyPublisher body() {
        return body;
    }

    /**
     * Tells for how long the gateway may be silent.
     *
     * @return the time
     */
    public Duration readTimeout() {
        return readTimeout;
    }

    /**
     * Gives the API name, which a stub can choose its answer by.
     *
     * @return the name, such as {@code /order/get}
     */
    public String apiName() {
        return apiName;
    }

    /**
     * Gives every parameter but the files, which a stub can check.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Shows nothing secret: neither the query nor a parameter's value. */
    @Override
    public String toString() {
        return "HttpCall[" + method + " " + apiName + "]";
    }
}
