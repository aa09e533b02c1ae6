package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.RecordShape.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object parsed into one slot for each field of the contract, which takes half the time of a {@link JsonNode}.
 */
final class ParsedRecord {
    private final RecordShape shape;
    /** Each a {@link JsonNode}, a {@link ParsedRecord} or {@link Several}; null if the field is missing. */
    private final @Nullable Object[] values;

    private @Nullable JsonNode otherThanObject;
    private @Nullable Map<String, JsonNode> unknown;

    ParsedRecord(RecordShape shape) {
        this.shape = shape;
        this.values = new Object[shape.size()];
    }

    /**
     * Reads the record at which the parser is.
     *
     * @throws CaseRefusedException if a field occurs twice in an object
     */
    static ParsedRecord read(RecordShape shape, JsonParser parser) throws IOException {
        ParsedRecord record = new ParsedRecord(shape);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            record.readFields(parser);
        } else {
            record.otherThanObject = JsonText.value(parser);
        }
        return record;
    }

    /** Reads one more field, at whose value the parser stands. */
    void readField(String name, JsonParser parser) throws IOException {
        readField(shape.find(name), name, parser);
    }

    private void readField(int place, String name, JsonParser parser) throws IOException {
        if (place != RecordShape.UNKNOWN) {
            readField(place, parser);
            return;
        }
        unknown = unknown == null ? new LinkedHashMap<>() : unknown;
        if (unknown.put(JsonText.requireWhole(name), JsonText.value(parser)) != null) {
            throw JsonText.refusedTwice(name);
        }
    }

    RecordShape shape() {
        return shape;
    }

    /** Returns the value that stands where an object was expected; null if it is an object. */
    @Nullable
    JsonNode otherThanObject() {
        return otherThanObject;
    }

    /** Returns a {@link JsonNode}, a {@link ParsedRecord} or {@link Several}; null if the field is missing or null. */
    @Nullable
    Object value(int place) {
        Object value = values[place];
        return value instanceof NullNode ? null : value;
    }

    /** Returns the fields that the contract does not know, in their order. */
    Map<String, JsonNode> unknown() {
        return unknown == null ? Map.of() : unknown;
    }

    /**
     * Reads all fields. Most files have them in the order of the contract, so the parser is told the name to expect,
     * which saves looking it up.
     */
    private void readFields(JsonParser parser) throws IOException {
        int expected = 0;
        while (true) {
            if (parser.nextFieldName(shape.field(expected).name())) {
                parser.nextToken();
                readField(expected, parser);
                expected = shape.after(expected);
            } else if (parser.currentToken() == JsonToken.END_OBJECT) {
                return;
            } else {
                String name = parser.currentName();
                int place = shape.find(name);
                parser.nextToken();
                readField(place, name, parser);
                expected = shape.after(place);
            }
        }
    }

    private void readField(int place, JsonParser parser) throws IOException {
        Field field = shape.field(place);
        Object value = value(field, parser);
        if (values[place] != null) {
            throw JsonText.refusedTwice(field.name().getValue());
        }
        values[place] = value;
    }

    private static Object value(Field field, JsonParser parser) throws IOException {
        RecordShape shape = field.record();
        JsonToken begin = field.many() ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (shape == null || parser.currentToken() != begin) {
            return JsonText.value(parser);
        }
        if (!field.many()) {
            return read(shape, parser);
        }
        List<ParsedRecord> records = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            records.add(read(shape, parser));
        }
        return new Several(records);
    }

    /** An array of records. */
    record Several(List<ParsedRecord> records) {}
}
