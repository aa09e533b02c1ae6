package io.qarules.engine.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.CaseRefusedException;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parses JSON strictly: numbers are exact, a field may occur only once in an object, and nothing may follow the value.
 */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader VALUE = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader OBJECT = MAPPER.reader().without(StreamReadFeature.AUTO_CLOSE_SOURCE);

    private JsonText() {}

    /** Returns the mapper behind this class, for callers that read a stream of values. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Parses one value.
     *
     * @param json in UTF-8
     * @throws CaseRefusedException if the bytes are not JSON in UTF-8
     */
    public static JsonNode parse(byte[] json) {
        requireNarrow(json);
        return reading(() -> MAPPER.readTree(json));
    }

    /**
     * Reads one field of a value.
     *
     * @param json in UTF-8
     * @param pointer a JSON pointer such as {@code /agent/id}
     * @return the text of a string, or of a number or boolean as JSON writes it; empty if there is no such field
     * @throws CaseRefusedException if the bytes are not JSON in UTF-8
     */
    public static String textAt(byte[] json, String pointer) {
        return parse(json).at(pointer).asText();
    }

    /**
     * Parses one object, field by field.
     *
     * @param json in UTF-8; read to its end unless it is refused, and not closed
     * @param reader called for each field with the parser at the field's value; it leaves the parser at the end of that
     *     value
     * @throws CaseRefusedException if the bytes are not one JSON object
     * @throws UncheckedIOException if the stream cannot be read
     */
    static void readObject(InputStream json, FieldReader reader) {
        reading(() -> {
            PushbackInputStream text = new PushbackInputStream(json, 2);
            byte[] head = text.readNBytes(2);
            requireNarrow(head);
            text.unread(head);
            try (JsonParser parser = OBJECT.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw refused("it must be one JSON object");
                }
                Set<String> fields = new HashSet<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    if (!fields.add(field)) {
                        throw refusedTwice(field);
                    }
                    parser.nextToken();
                    reader.read(field, parser);
                }
                if (parser.nextToken() != null) {
                    throw refused("something follows the object");
                }
                return fields;
            }
        });
    }

    /**
     * Parses one record.
     *
     * @param json in UTF-8
     * @throws CaseRefusedException if the bytes are not one JSON object
     */
    static ParsedRecord parse(byte[] json, RecordShape shape) {
        requireNarrow(json);
        return reading(() -> {
            try (JsonParser parser = MAPPER.createParser(json)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    ParsedRecord record = ParsedRecord.read(shape, parser);
                    if (parser.nextToken() == null) {
                        return record;
                    }
                }
            }
            return record(MAPPER.readTree(json), shape); // refuses it, and says why
        });
    }

    /**
     * Converts parsed JSON to a record.
     *
     * @throws CaseRefusedException if the node is not an object
     */
    static ParsedRecord record(JsonNode node, RecordShape shape) {
        if (!node.isObject()) {
            throw refused("it must be one JSON object");
        }
        return reading(() -> {
            try (JsonParser parser = node.traverse()) {
                parser.nextToken();
                return ParsedRecord.read(shape, parser);
            }
        });
    }

    /**
     * Reads the value at which the parser is. Simple values are read directly, which is faster than {@code readTree}.
     */
    static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NullNode.getInstance();
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> IntNode.valueOf(parser.getIntValue());
                    case LONG -> LongNode.valueOf(parser.getLongValue());
                    default -> VALUE.readTree(parser);
                };
            default -> VALUE.readTree(parser);
        };
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            throw refused(e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the fields of an object one by one. */
    interface FieldReader {
        void read(String field, JsonParser value) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Refuses what Jackson would take for UTF-16 or UTF-32: JSON begins with two characters that UTF-8 writes whole. */
    private static void requireNarrow(byte[] json) {
        if (json.length >= 2
                && (json[0] == 0 || json[1] == 0 || (json[0] & 0xFE) == 0xFE || (json[1] & 0xFE) == 0xFE)) {
            throw refused("it is not in UTF-8");
        }
    }

    /**
     * Returns the exception for input that is not JSON at all, with a problem at path {@code ""}.
     *
     * @param what what is wrong, as a clause without a full stop
     */
    public static CaseRefusedException refused(String what) {
        return new CaseRefusedException(
                List.of(new Problem(ProblemCode.INVALID_VALUE, "", null, "this cannot be read as JSON: " + what)));
    }

    /** Returns the exception for a field that occurs twice in an object. */
    static CaseRefusedException refusedTwice(String field) {
        return refused("field \"%s\" stands twice".formatted(field));
    }
}
