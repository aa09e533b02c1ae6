package io.qarules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.engine.json.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The elements of one array. Where its syntax breaks nothing more can be read: one refusal says so, and it ends. */
final class JsonElements implements JsonInput.Source {
    private static final JsonMapper MAPPER = JsonText.mapper();

    private final JsonParser parser;
    private long number;
    private boolean ended;

    JsonElements(InputStream in) throws IOException {
        parser = MAPPER.createParser(in);
        parser.nextToken();
    }

    @Override
    public JsonInput.@Nullable Item next() throws IOException {
        if (ended) {
            return null;
        }
        number++;
        try {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return JsonInput.Item.text(number, element());
            }
            ended = true;
            return parser.nextToken() == null
                    ? null
                    : JsonInput.Item.refused(number, "something follows the array; remove it");
        } catch (JsonProcessingException | CharConversionException e) {
            ended = true;
            return JsonInput.Item.refused(number, "the array breaks off here; what follows was not read");
        }
    }

    /** Its text, so that what is wrong inside it concerns it alone. */
    private byte[] element() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator copy = MAPPER.createGenerator(text)) {
            copy.copyCurrentStructureExact(parser);
        }
        return text.toByteArray();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
