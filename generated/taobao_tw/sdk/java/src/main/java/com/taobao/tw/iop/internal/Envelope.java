package com.taobao.tw.iop.internal;

import java.io.IOException;
import java.util.Map;

/** What every answer of a gateway says about itself, beside the endpoint's own fields. */
public final class Envelope {
    private static final String TOP_ERROR = "error_response";

    private final String body;
    private final Map<String, Object> fields;
    private final String code;
    private final String detailCode;
    private final String type;
    private final String message;
    private final String requestId;
    private final boolean success;

    private Envelope(String body, Map<String, Object> fields, Map<String, Object> said, Profile profile) {
        boolean top = said != fields;
        Names names = profile.envelope();
        this.body = body;
        this.fields = fields;
        this.code = text(said.get(names.code));
        this.detailCode = top ? text(said.get("sub_code")) : null;
        this.type = text(said.get(names.type));
        this.message = top ? topMessage(said) : text(said.get(names.message));
        this.requestId = text(said.get(names.requestId));
        this.success = !top && (code == null || code.isEmpty() || profile.isSuccess(code));
    }

    /**
     * Reads an answer.
     *
     * @param body the answer's text
     * @param profile the platform's names
     * @return the envelope
     * @throws IOException if the answer is not a JSON object
     */
    static Envelope read(String body, Profile profile) throws IOException {
        Object value = Json.read(body);
        if (!(value instanceof Map)) {
            throw new IOException("it is JSON, but not an object");
        }
        Map<String, Object> fields = unwrapped(object(value));
        Object error = fields.get(TOP_ERROR);
        return new Envelope(body, fields, error instanceof Map ? object(error) : fields, profile);
    }

    /** What an answer of the older kind holds inside one object, which is named after the call. */
    private static Map<String, Object> unwrapped(Map<String, Object> fields) {
        String name = fields.size() == 1 ? fields.keySet().iterator().next() : TOP_ERROR;
        Object inner = fields.get(name);
        return !name.equals(TOP_ERROR) && name.endsWith("_response") && inner instanceof Map ? object(inner) : fields;
    }

    @SuppressWarnings("unchecked") // Json makes every key a text
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Object value) {
        if (value instanceof Number) {
            return Numbers.text((Number) value);
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }

    private static String topMessage(Map<String, Object> said) {
        String detail = text(said.get("sub_msg"));
        return detail == null || detail.isEmpty() ? text(said.get("msg")) : detail;
    }

    /**
     * Gives the answer's text.
     *
     * @return the body as it came
     */
    public String body() {
        return body;
    }

    /**
     * Gives everything that the answer holds.
     *
     * @return an unmodifiable map
     */
    public Map<String, Object> fields() {
        return fields;
    }

    /**
     * Gives the error code.
     *
     * @return the code as text, or {@code null}
     */
    public String code() {
        return code;
    }

    /**
     * Gives the finer code of an older kind of error answer.
     *
     * @return the code as text, or {@code null}
     */
    String detailCode() {
        return detailCode;
    }

    /**
     * Tells whose fault the gateway takes an error to be.
     *
     * @return the type, or {@code null}
     */
    public String type() {
        return type;
    }

    /**
     * Gives the gateway's message.
     *
     * @return the message, or {@code null}
     */
    public String message() {
        return message;
    }

    /**
     * Gives the request id.
     *
     * @return the id, or {@code null}
     */
    public String requestId() {
        return requestId;
    }

    /**
     * Tells whether the gateway reports success.
     *
     * @return false where it reports an error
     */
    public boolean isSuccess() {
        return success;
    }

    /** The names that a platform gives to the envelope's fields. */
    static final class Names {
        private final String code;
        private final String type;
        private final String message;
        private final String requestId;

        Names(String code, String type, String message, String requestId) {
            this.code = code;
            this.type = type;
            this.message = message;
            this.requestId = requestId;
        }
    }
}
