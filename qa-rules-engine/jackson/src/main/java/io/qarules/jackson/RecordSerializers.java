package io.qarules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.qarules.engine.json.RecordTokens;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes every record of the API as the library's writer does. */
final class RecordSerializers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return RecordTokens.isOfTheApi(type.getRawClass()) ? new RecordSerializer() : null;
    }

    private static final class RecordSerializer extends StdSerializer<Record> {
        private static final long serialVersionUID = 1L;

        RecordSerializer() {
            super(Record.class);
        }

        @Override
        public void serialize(Record record, JsonGenerator json, SerializerProvider provider) throws IOException {
            RecordTokens.write(record, json);
        }

        /** The JSON of the contract names no types of Java. */
        @Override
        public void serializeWithType(
                Record record, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            RecordTokens.write(record, json);
        }
    }
}
