package com.lazada.lazop.internal;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import com.lazada.lazop.ApiInput;
import com.lazada.lazop.RequestException;

/** Business parameters as the text that is signed and sent; what has no text is refused here, before anything is sent. */
public final class Parameters {
    private static final Set<String> RESERVED =
            Set.of("app_key", "timestamp", "sign", "sign_method", "access_token", "partner_id");
    private static final Set<String> RESERVED_WITHOUT_PATH =
            Set.of("session", "method", "simplify", "format", "v", "debug");

    private Parameters() {}

    /**
     * Gives every parameter its text and drops the empty ones.
     *
     * @param apiName the API name of the call, on which the reserved names depend
     * @param values the parameters
     * @return name to text, in the given order
     * @throws RequestException if a name or a value cannot be sent
     */
    public static Map<String, String> text(String apiName, Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            checkName(apiName, name);
            String text = valueText(name, value);
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /**
     * Refuses a name that cannot be sent as a business parameter's.
     *
     * @param apiName the API name of the call, on which the reserved names depend
     * @param name the parameter's name
     * @throws RequestException if the name is empty, not ASCII or a system parameter's
     */
    static void checkName(String apiName, String name) {
        if (name == null || name.isEmpty()) {
            throw new RequestException("parameter-name", "a parameter has no name");
        }
        if (!name.chars().allMatch(c -> c < 0x80)) {
            throw new RequestException("parameter-name", "the parameter name \"" + name + "\" is not ASCII");
        }
        if (RESERVED.contains(name) || !Signer.isPath(apiName) && RESERVED_WITHOUT_PATH.contains(name)) {
            throw new RequestException(
                    "reserved-parameter", "\"" + name + "\" is a system parameter: the SDK sets it itself");
        }
    }

    private static String valueText(String name, Object value) {
        try {
            return wellFormed(plainText(value));
        } catch (IllegalArgumentException e) {
            throw new RequestException("parameter-value", "parameter \"" + name + "\": " + e.getMessage(), e);
        }
    }

    private static String plainText(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof CharSequence || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Number) {
            return Numbers.text((Number) value);
        }
        if (value instanceof Map || value instanceof Iterable || value instanceof Object[] || value instanceof ApiInput) {
            return Json.write(value);
        }
        throw new IllegalArgumentException("a value of type " + value.getClass().getName() + " has no text");
    }

    private static String wellFormed(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half of a surrogate pair has no text", e);
        }
    }
}
