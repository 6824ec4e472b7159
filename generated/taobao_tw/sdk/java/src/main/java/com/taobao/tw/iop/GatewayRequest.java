package com.taobao.tw.iop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import com.taobao.tw.iop.internal.Call;
import com.taobao.tw.iop.internal.Gateway;

/** What every documented request class is: a name, parameters, files and headers. Not for use by two threads at once. */
abstract class GatewayRequest {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String apiName;
    private String httpMethod = "POST";
    private Long timestamp;

    GatewayRequest(String apiName) {
        this.apiName = apiName;
    }

    /**
     * Gives the API name.
     *
     * @return the name, such as {@code /order/get}
     */
    public String getApiName() {
        return apiName;
    }

    /**
     * Sets the API name.
     *
     * @param apiName the name, such as {@code /order/get}
     */
    public void setApiName(String apiName) {
        this.apiName = apiName;
    }

    /**
     * Gives the HTTP method.
     *
     * @return {@code POST} unless set
     */
    public String getHttpMethod() {
        return httpMethod;
    }

    /**
     * Sets the HTTP method.
     *
     * @param httpMethod {@code GET} or {@code POST}
     */
    public void setHttpMethod(String httpMethod) {
        this.httpMethod = httpMethod.toUpperCase(Locale.ROOT);
    }

    /**
     * Gives the timestamp.
     *
     * @return milliseconds since 1970, or {@code null} for the time of sending
     */
    public Long getTimestamp() {
        return timestamp;
    }

    /**
     * Fixes the timestamp, which is the time of sending otherwise.
     *
     * @param timestamp milliseconds since 1970, or {@code null}
     */
    public void setTimestamp(Long timestamp) {
        this.timestamp = timestamp;
    }

    /**
     * Adds a parameter.
     *
     * @param name its name
     * @param value its text; an empty one, or {@code null}, is not sent
     */
    public void addApiParameter(String name, String value) {
        values.put(name, value);
    }

    /**
     * Adds a parameter of another type than text.
     *
     * @param name its name
     * @param value a number, a boolean, or a map, list or array that is sent as one JSON text
     */
    public void addApiParameter(String name, Object value) {
        values.put(name, value);
    }

    /**
     * Adds a file.
     *
     * @param name the parameter's name
     * @param file the file
     */
    public void addFileParameter(String name, FileItem file) {
        values.put(name, Objects.requireNonNull(file, "file"));
    }

    /**
     * Adds an HTTP header.
     *
     * @param name its name
     * @param value its value
     */
    public void addHeaderParameter(String name, String value) {
        headers.put(name, value);
    }

    Call on(Gateway gateway, String accessToken) {
        return gateway.draft(apiName, httpMethod)
                .values(values)
                .headers(headers)
                .timestamp(timestamp)
                .accessToken(accessToken)
                .build();
    }

    /** Names the parameters without showing their values. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + httpMethod + " " + apiName + ", " + values.keySet() + "]";
    }
}
