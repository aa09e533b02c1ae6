package io.qarules.jackson3;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.RecordTokens;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads inputs with their problems, bare inputs that have none, and results. */
final class RecordDeserializers extends Deserializers.Base {
    private final RecordTokens tokens;

    RecordDeserializers(boolean strict) {
        this.tokens = new RecordTokens(strict);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return RecordTokens.isRead(type);
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        return RecordTokens.isRead(raw) ? new TokensDeserializer(raw, tokens) : null;
    }

    /** Leaves reading to the library. */
    private static final class TokensDeserializer extends StdDeserializer<Object> {
        private final RecordTokens tokens;

        TokensDeserializer(Class<?> type, RecordTokens tokens) {
            super(type);
            this.tokens = tokens;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            try (com.fasterxml.jackson.core.JsonParser read = TokenBridge.read(parser)) {
                read.nextToken();
                return tokens.read(read, handledType());
            } catch (CaseRefusedException e) {
                throw new InputProblemsException(parser, e);
            } catch (IOException e) { // the tokens are no such result
                throw DatabindException.from(parser, String.valueOf(e.getMessage()), e);
            }
        }

        /** The JSON of the contract names no types of Java. */
        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
            return deserialize(parser, context);
        }
    }
}
