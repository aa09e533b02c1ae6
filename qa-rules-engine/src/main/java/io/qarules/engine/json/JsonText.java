package io.qarules.engine.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON strictly: numbers are exact, a field may occur only once in an object, and nothing may follow the value.
 */
public final class JsonText {
    /** A number may be as long as a text: {@link JsonNumber} names one that is too long, and the rest is read. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
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
        return reading(json, parser -> {
            if (parser.nextToken() == null) {
                throw refused("json.nothing");
            }
            return value(parser);
        });
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
     * Returns the names of the fields of an object, in their order; none of another value. Values are passed over.
     *
     * @throws CaseRefusedException if the bytes are not JSON in UTF-8
     */
    public static Set<String> fieldNames(byte[] json) {
        return reading(json, parser -> {
            Set<String> fields = new LinkedHashSet<>();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    fields.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
            return fields;
        });
    }

    /**
     * Returns whether an object has a field.
     *
     * @throws CaseRefusedException if the bytes are not JSON in UTF-8
     */
    public static boolean hasField(byte[] json, String field) {
        return parse(json).has(field);
    }

    /** Returns a stream of the same bytes, whose reads throw {@link CaseRefusedException} at what is not UTF-8. */
    public static InputStream requiringUtf8(InputStream json) {
        return Utf8.required(json);
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
        reading(null, () -> {
            PushbackInputStream text = new PushbackInputStream(json, 2);
            byte[] head = text.readNBytes(2);
            requireNarrow(head);
            text.unread(head);
            try (JsonParser parser = OBJECT.createParser(Utf8.required(text))) {
                parser.nextToken();
                Set<String> fields = readFields(parser, reader);
                requireEnd(parser);
                return fields;
            }
        });
    }

    /**
     * Reads the object at which the parser is, field by field.
     *
     * @param reader as of {@link #readObject}
     * @return the names of the fields
     * @throws CaseRefusedException if the parser is at another value, or a field occurs twice
     */
    static Set<String> readFields(JsonParser parser, FieldReader reader) throws IOException {
        requireObject(parser);
        Set<String> fields = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            if (!fields.add(field)) {
                throw refusedTwice(field);
            }
            parser.nextToken();
            reader.read(field, parser);
        }
        return fields;
    }

    /** @throws CaseRefusedException if the parser is not at an object */
    static void requireObject(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw notAnObject();
        }
    }

    /**
     * Parses one record.
     *
     * @param json in UTF-8
     * @throws CaseRefusedException if the bytes are not one JSON object
     */
    static ParsedRecord parse(byte[] json, RecordShape shape) {
        return reading(json, parser -> {
            parser.nextToken();
            requireObject(parser);
            return ParsedRecord.read(shape, parser);
        });
    }

    /**
     * Converts parsed JSON to a record.
     *
     * @throws CaseRefusedException if the node is not an object
     */
    static ParsedRecord record(JsonNode node, RecordShape shape) {
        if (!node.isObject()) {
            throw notAnObject();
        }
        return reading(null, () -> {
            try (JsonParser parser = node.traverse()) {
                parser.nextToken();
                return ParsedRecord.read(shape, parser);
            }
        });
    }

    /**
     * Reads the value at which the parser is.
     *
     * @throws CaseRefusedException if a field occurs twice in an object, or a text has half a character
     */
    static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NullNode.getInstance();
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_STRING -> TextNode.valueOf(requireWhole(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.read(parser);
            case START_ARRAY -> array(parser);
            case START_OBJECT -> object(parser);
            default -> MAPPER.readTree(parser);
        };
    }

    private static JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(inner(parser));
        }
        return array;
    }

    private static JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = MAPPER.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = requireWhole(parser.currentName());
            parser.nextToken();
            if (object.putIfAbsent(field, inner(parser)) != null) {
                throw refusedTwice(field);
            }
        }
        return object;
    }

    /** Returns a value within another, which is only shown: a number too long to read is its text. */
    private static JsonNode inner(JsonParser parser) throws IOException {
        JsonNode value = value(parser);
        return value.isPojo() ? TextNode.valueOf(value.asText()) : value;
    }

    /**
     * Returns a text that has whole characters only.
     *
     * @throws CaseRefusedException if half of a surrogate pair stands alone in it
     */
    static String requireWhole(String text) {
        Objects.requireNonNull(text, "json");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw refused("json.half", "%04x".formatted((int) c));
                }
                i++;
            }
        }
        return text;
    }

    private static <T> T reading(byte[] json, Parsing<T> parsing) {
        requireNarrow(json);
        Utf8.require(json);
        return reading(json, () -> {
            try (JsonParser parser = MAPPER.createParser(json)) {
                T value = parsing.parse(parser);
                requireEnd(parser);
                return value;
            }
        });
    }

    /** @param json the whole text, to tell columns by; null where there is only a stream of it */
    private static <T> T reading(byte @Nullable [] json, Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            throw JsonFault.refusal(e, json);
        } catch (CharConversionException e) {
            throw refused("json.utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw refused("json.follows");
        }
    }

    /** Reads the fields of an object one by one. */
    interface FieldReader {
        void read(String field, JsonParser value) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private interface Parsing<T> {
        T parse(JsonParser parser) throws IOException;
    }

    /** Refuses what Jackson would take for UTF-16 or UTF-32: JSON begins with two characters that UTF-8 writes whole. */
    private static void requireNarrow(byte[] json) {
        if (json.length >= 2
                && (json[0] == 0 || json[1] == 0 || (json[0] & 0xFE) == 0xFE || (json[1] & 0xFE) == 0xFE)) {
            throw refused("json.utf8");
        }
    }

    /**
     * Returns the exception for input that is not JSON at all, with a problem at path {@code ""}.
     *
     * @param message key of the message
     * @param values what stands in its places
     */
    public static CaseRefusedException refused(String message, Object... values) {
        return new CaseRefusedException(
                List.of(new Problem(ProblemCode.INVALID_VALUE, "", null, Messages.PROBLEMS.english(message, values))));
    }

    private static CaseRefusedException notAnObject() {
        return refused("json.object");
    }

    /** Returns the exception for a field that occurs twice in an object. */
    static CaseRefusedException refusedTwice(String field) {
        return refused("json.twice", field);
    }
}
