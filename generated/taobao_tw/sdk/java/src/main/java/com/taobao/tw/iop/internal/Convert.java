package com.taobao.tw.iop.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Values of an answer in their documented types. Gateways send numbers, booleans and whole objects as text now and
 * then; what is not of its type becomes {@code null} here and stays within reach in the answer's fields.
 */
public final class Convert {
    private Convert() {}

    /**
     * Reads a text.
     *
     * @param value the value
     * @return its text; of an object or a list, its JSON text
     */
    public static String text(Object value) {
        if (value instanceof Number) {
            return Numbers.text((Number) value);
        }
        if (value instanceof Map || value instanceof List) {
            return Json.write(value);
        }
        return value == null ? null : value.toString();
    }

    /**
     * Reads a boolean.
     *
     * @param value the value
     * @return true or false for {@code true}, {@code "true"}, {@code 1} and their like, else {@code null}
     */
    public static Boolean bool(Object value) {
        String text = text(value);
        if ("true".equalsIgnoreCase(text) || "1".equals(text)) {
            return Boolean.TRUE;
        }
        return "false".equalsIgnoreCase(text) || "0".equals(text) ? Boolean.FALSE : null;
    }

    /**
     * Reads an exact decimal.
     *
     * @param value the value
     * @return the number, or {@code null}
     */
    public static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        if (value instanceof Long) {
            return BigDecimal.valueOf((Long) value);
        }
        if (value instanceof BigInteger) {
            return new BigDecimal((BigInteger) value);
        }
        return value instanceof String ? parse(((String) value).trim()) : null;
    }

    private static BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Reads an integer.
     *
     * @param value the value
     * @return the number, or {@code null} where it is none or does not fit 64 bits
     */
    public static Long integer(Object value) {
        BigDecimal number = decimal(value);
        try {
            return number == null ? null : (Long) number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * Hands a value on as it is: a text, a number, a boolean, a map, a list or {@code null}.
     *
     * @param value the value
     * @return the value
     */
    public static Object any(Object value) {
        return value;
    }

    /**
     * Finds a value inside objects.
     *
     * @param fields the outer object
     * @param path the names on the way, with dots between them
     * @return the value, or {@code null}
     */
    static Object at(Map<String, Object> fields, String path) {
        Object value = fields;
        for (String name : path.split("\\.")) {
            value = value instanceof Map ? ((Map<?, ?>) value).get(name) : null;
        }
        return value;
    }

    /**
     * Reads an object.
     *
     * @param <T> its type
     * @param value the value
     * @param type makes one of its fields
     * @return the object, or {@code null}
     */
    public static <T> T object(Object value, Function<Map<String, Object>, T> type) {
        Object parsed = structure(value, '{');
        return parsed instanceof Map ? type.apply(fields(parsed)) : null;
    }

    @SuppressWarnings("unchecked") // Json makes every key a text
    private static Map<String, Object> fields(Object value) {
        return (Map<String, Object>) value;
    }

    /**
     * Reads the body of a call that the platform makes.
     *
     * @param body the body
     * @return its fields
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static Map<String, Object> fields(String body) {
        Object value;
        try {
            value = Json.read(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
        if (value instanceof Map) {
            return fields(value);
        }
        throw new IllegalArgumentException("the body is JSON, but not an object");
    }

    /**
     * Reads a list.
     *
     * @param <T> the type of an item
     * @param value the value
     * @param item reads an item
     * @return an unmodifiable list, empty where the value is none; it holds {@code null} for an item not of its type
     */
    public static <T> List<T> list(Object value, Function<Object, T> item) {
        Object parsed = structure(value, '[');
        if (!(parsed instanceof List)) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        ((List<?>) parsed).forEach(one -> items.add(item.apply(one)));
        return Collections.unmodifiableList(items);
    }

    private static Object structure(Object value, char start) {
        if (!(value instanceof String) || ((String) value).trim().indexOf(start) != 0) {
            return value;
        }
        try {
            return Json.read((String) value);
        } catch (IOException e) {
            return null;
        }
    }
}
