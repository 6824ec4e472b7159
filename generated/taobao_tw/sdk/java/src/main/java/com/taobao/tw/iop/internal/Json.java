package com.taobao.tw.iop.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import com.taobao.tw.iop.ApiInput;

/**
 * JSON text to plain values and back, with nothing lost: integers are {@code Long} or {@code BigInteger}, other
 * numbers {@code BigDecimal}, objects unmodifiable maps in the order of the text, arrays unmodifiable lists.
 */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Json() {}

    /**
     * Reads a JSON text.
     *
     * @param text the text
     * @return the value, which may be {@code null}
     * @throws IOException if the text is not JSON; the message does not quote it
     */
    public static Object read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new IOException("the text is empty");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("the text goes on after its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw unquoted(e);
        }
    }

    /** Jackson's own messages quote the text, which may hold a token. */
    private static IOException unquoted(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        // A text that breaks a limit, such as that of depth, is refused without a place.
        return new IOException(place == null ? "too much of it" : "not JSON at character " + place.getCharOffset());
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                return object(parser);
            case START_ARRAY:
                return array(parser);
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
                return integer(parser);
            case VALUE_NUMBER_FLOAT:
                return parser.getDecimalValue();
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            default:
                return null;
        }
    }

    private static Number integer(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return parser.getBigIntegerValue();
        }
        return parser.getLongValue();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return Collections.unmodifiableList(items);
    }

    /**
     * Writes a value as one compact JSON text, non-ASCII as it is, keys in their own order.
     *
     * @param value a map, a list, an array, a text, a number, a boolean or {@code null}
     * @return the text
     * @throws IllegalArgumentException if something in the value has no JSON form
     */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is nested too deeply", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map) {
            writeObject(generator, (Map<?, ?>) value);
        } else if (value instanceof ApiInput) {
            writeObject(generator, ((ApiInput) value).fields());
        } else if (value instanceof Iterable) {
            writeArray(generator, (Iterable<?>) value);
        } else if (value instanceof Object[]) {
            writeArray(generator, Arrays.asList((Object[]) value));
        } else if (value instanceof Number) {
            generator.writeNumber(Numbers.text((Number) value));
        } else if (value instanceof Boolean) {
            generator.writeBoolean((Boolean) value);
        } else if (value instanceof CharSequence) {
            generator.writeString(value.toString());
        } else if (value == null) {
            generator.writeNull();
        } else {
            throw new IllegalArgumentException("a value of type " + value.getClass().getName() + " has no JSON form");
        }
    }

    private static void writeObject(JsonGenerator generator, Map<?, ?> fields) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (!(field.getKey() instanceof CharSequence)) {
                throw new IllegalArgumentException("a key that is not text has no JSON form");
            }
            generator.writeFieldName(field.getKey().toString());
            write(generator, field.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeArray(JsonGenerator generator, Iterable<?> items) throws IOException {
        generator.writeStartArray();
        for (Object item : items) {
            write(generator, item);
        }
        generator.writeEndArray();
    }
}
