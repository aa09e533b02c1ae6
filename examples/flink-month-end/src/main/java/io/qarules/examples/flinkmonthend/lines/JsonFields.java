package io.qarules.examples.flinkmonthend.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.PeriodFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object, whose values stay the texts that they are. */
public final class JsonFields {
    /** Numbers may be as long as the engine lets them be, which names one that is too long. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                    .build())
            .build();

    private JsonFields() {}

    /**
     * Returns the text of a line.
     *
     * @throws CaseRefusedException if it is not one JSON object in UTF-8 or has a field twice, in the words of the command
     *     line
     */
    public static String requireObject(Line line) {
        new PeriodFileReader().read(line.text());
        return new String(line.text(), StandardCharsets.UTF_8).strip();
    }

    /**
     * Returns the fields in their order, each with the text of its value.
     *
     * @param object that {@link #requireObject} would not refuse
     */
    public static Map<String, String> of(String object) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                fields.put(field, object.substring(begin, (int)
                        parser.currentLocation().getCharOffset()));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return fields;
    }

    /** Returns the characters of a value that is a string. */
    public static String characters(String value) {
        try (JsonParser parser = JSON.createParser(value)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException why) {
        return new UncheckedIOException("what was read before cannot be read", why);
    }
}
