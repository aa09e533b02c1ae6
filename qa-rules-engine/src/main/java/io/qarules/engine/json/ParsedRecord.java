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
 * A record as it stands in JSON. Unlike a {@link JsonNode} it has a place for each field that the contract knows, which
 * takes half the time to fill.
 */
final class ParsedRecord {
    private final RecordShape shape;
    /** A {@link JsonNode}, a {@link ParsedRecord} or {@link Several}; null where the field is missing. */
    private final @Nullable Object[] values;

    private @Nullable JsonNode otherThanObject;
    private @Nullable Map<String, JsonNode> unknown;

    ParsedRecord(RecordShape shape) {
        this.shape = shape;
        this.values = new Object[shape.size()];
    }

    /**
     * The record at which a parser stands.
     *
     * @throws CaseRefusedException where a field stands twice in an object
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
        int place = shape.find(name);
        if (place != RecordShape.UNKNOWN) {
            readField(place, parser);
            return;
        }
        unknown = unknown == null ? new LinkedHashMap<>() : unknown;
        if (unknown.put(name, JsonText.value(parser)) != null) {
            throw JsonText.refusedTwice(name);
        }
    }

    RecordShape shape() {
        return shape;
    }

    /** What stands in the place of an object; null where it is one. */
    @Nullable
    JsonNode otherThanObject() {
        return otherThanObject;
    }

    /** A {@link JsonNode}, a {@link ParsedRecord} or {@link Several}; null where the field is missing or null. */
    @Nullable
    Object value(int place) {
        Object value = values[place];
        return value instanceof NullNode ? null : value;
    }

    /** The fields that the contract does not know, in their order. */
    Map<String, JsonNode> unknown() {
        return unknown == null ? Map.of() : unknown;
    }

    /** Most have the order of the contract: the parser is told which name to expect, and need not look it up. */
    private void readFields(JsonParser parser) throws IOException {
        int expected = 0;
        while (true) {
            if (parser.nextFieldName(shape.field(expected).name())) {
                parser.nextToken();
                readField(expected, parser);
                expected = (expected + 1) % shape.size();
            } else if (parser.currentToken() == JsonToken.END_OBJECT) {
                return;
            } else {
                String name = parser.currentName();
                parser.nextToken();
                readField(name, parser);
                expected = (shape.find(name) + 1) % shape.size();
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
