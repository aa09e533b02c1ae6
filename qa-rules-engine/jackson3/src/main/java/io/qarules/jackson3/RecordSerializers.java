package io.qarules.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.qarules.engine.json.RecordTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes every record of the API as the library's writer does. */
final class RecordSerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return RecordTokens.isOfTheApi(type.getRawClass()) ? new RecordSerializer() : null;
    }

    private static final class RecordSerializer extends StdSerializer<Record> {
        RecordSerializer() {
            super(Record.class);
        }

        @Override
        public void serialize(Record record, JsonGenerator json, SerializationContext context) {
            TokenBridge.write(record, json);
        }

        /** The JSON of the contract names no types of Java. */
        @Override
        public void serializeWithType(
                Record record, JsonGenerator json, SerializationContext context, TypeSerializer types) {
            TokenBridge.write(record, json);
        }
    }
}
