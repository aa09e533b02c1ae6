package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads on from a parser that is at an object, and refuses a field that occurs twice in one. */
final class EachFieldOnce extends JsonParserDelegate {
    private final Deque<Set<String>> fields = new ArrayDeque<>();

    EachFieldOnce(JsonParser parser) {
        super(parser);
        fields.push(new HashSet<>());
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            fields.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            fields.pop();
        } else if (token == JsonToken.FIELD_NAME && !fields.element().add(currentName())) {
            throw new JsonParseException(
                    this, String.valueOf(JsonText.refusedTwice(currentName()).getMessage()));
        }
        return token;
    }
}
