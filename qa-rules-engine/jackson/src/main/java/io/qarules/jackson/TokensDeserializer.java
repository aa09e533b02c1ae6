package io.qarules.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.qarules.CaseRefusedException;
import java.io.IOException;

/** Leaves reading to the library, at the place where Jackson's parser is. */
final class TokensDeserializer<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Reading<? extends T> reading;

    /**
     * Creates a deserializer.
     *
     * @param type what is asked for
     * @param reading reads it, and leaves the parser at its end
     */
    TokensDeserializer(Class<?> type, Reading<? extends T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return reading.read(parser);
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

    /** Reads from a parser. */
    interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }
}
