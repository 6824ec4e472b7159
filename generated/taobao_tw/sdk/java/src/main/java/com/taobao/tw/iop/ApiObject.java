package com.taobao.tw.iop;

import java.util.Map;

/**
 * An object of an answer: typed getters over everything that came, so that nothing is lost.
 *
 * <p>A getter gives {@code null} where the field is missing, null or not of its documented type (a list is empty
 * instead); {@link #fields()} holds the value as it came, and fields that the documentation does not know.
 */
public abstract class ApiObject {
    private final Map<String, Object> fields;

    /**
     * Wraps what came.
     *
     * @param fields values by documented name, unmodifiable
     */
    protected ApiObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Gives everything that came.
     *
     * @return an unmodifiable map of texts, exact numbers, booleans, maps, lists and nulls
     */
    public final Map<String, Object> fields() {
        return fields;
    }

    /**
     * Tells whether a field came, be it as null.
     *
     * @param name its documented name
     * @return true if it came
     */
    public final boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * Gives a field as it came.
     *
     * @param name its documented name
     * @return the value, or {@code null}
     */
    public final Object value(String name) {
        return fields.get(name);
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((ApiObject) other).fields.equals(fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** Names the fields without showing them: one of them may be a token. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }
}
