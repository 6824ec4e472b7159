package com.lazada.lazop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a typed request, or an object inside one, holds: values by the names under which they are sent. */
public abstract class ApiInput {
    private final Map<String, Object> fields;

    /**
     * Takes a copy of the values.
     *
     * @param fields values by documented name
     * @param required the names of those that must not be missing
     * @throws RequestException if one of them is missing
     */
    protected ApiInput(Map<String, Object> fields, String... required) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        for (String name : required) {
            if (fields.get(name) == null || "".equals(fields.get(name))) {
                throw new RequestException("parameter-missing", "\"" + name + "\" is required");
            }
        }
    }

    /**
     * Gives every value that was set.
     *
     * @return an unmodifiable map by documented name, in the order of setting
     */
    public final Map<String, Object> fields() {
        return fields;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((ApiInput) other).fields.equals(fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** Names the values without showing them: one of them may be a secret. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }
}
