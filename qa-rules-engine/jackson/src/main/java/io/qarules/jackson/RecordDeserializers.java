package io.qarules.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.qarules.engine.json.RecordTokens;
import org.jspecify.annotations.Nullable;

/** Reads inputs with their problems, bare inputs that have none, and results. */
final class RecordDeserializers extends Deserializers.Base {
    private final RecordTokens tokens;

    RecordDeserializers(boolean strict) {
        this.tokens = new RecordTokens(strict);
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        return RecordTokens.isRead(raw) ? new TokensDeserializer(raw, tokens) : null;
    }
}
