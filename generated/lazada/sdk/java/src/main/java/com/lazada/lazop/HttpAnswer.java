package com.lazada.lazop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back for a {@link HttpCall}. */
public final class HttpAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Creates the answer.
     *
     * @param status the HTTP status
     * @param headers the headers, one value each
     * @param body the body; the array is not copied
     */
    public HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    /**
     * Gives the HTTP status.
     *
     * @return the status, such as 200
     */
    public int status() {
        return status;
    }

    /**
     * Looks up a header, in whatever case.
     *
     * @param name its name
     * @return its value, where the answer has it
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Gives the body.
     *
     * @return the bytes; the array is not copied
     */
    public byte[] body() {
        return body;
    }
}
