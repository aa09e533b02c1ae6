package io.qarules.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.qarules.CaseRefusedException;
import io.qarules.engine.json.RecordTokens;
import java.io.IOException;

/** Leaves reading to the library, at the place where Jackson's parser is. */
final class TokensDeserializer extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    private final transient RecordTokens tokens;

    /**
     * Creates a deserializer.
     *
     * @param type what is asked for
     * @param tokens reads it, and leaves the parser at its end
     */
    TokensDeserializer(Class<?> type, RecordTokens tokens) {
        super(type);
        this.tokens = tokens;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return tokens.read(parser, handledType());
        } catch (CaseRefusedException e) {
            throw new InputProblemsException(parser, e);
        }
    }

    /** The JSON of the contract names no types of Java. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(parser, context);
    }
}
