package io.qarules.engine.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON fields of a record type: the names of its components, in their order. Immutable. */
final class RecordShape {
    static final int UNKNOWN = -1;

    private final Field[] fields;
    private final Map<String, Integer> places = new HashMap<>();

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        fields = new Field[components.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Field.of(components[i]);
            places.put(components[i].getName(), i);
        }
    }

    static RecordShape of(Class<? extends Record> type) {
        return new RecordShape(type);
    }

    int size() {
        return fields.length;
    }

    Set<String> names() {
        return places.keySet();
    }

    Field field(int place) {
        return fields[place];
    }

    /** Returns the index of the field that mostly comes next: the one after it, after the last and an unknown one the first. */
    int after(int place) {
        return place + 1 < fields.length ? place + 1 : 0;
    }

    /** Returns the index of a field; {@link #UNKNOWN} if there is none of that name. */
    int find(String name) {
        return places.getOrDefault(name, UNKNOWN);
    }

    /**
     * Returns the index of a field that exists.
     *
     * @param name the field's name
     * @param expected the index to try first; fields are mostly asked for in their order
     */
    int place(String name, int expected) {
        return expected < size() && field(expected).name().getValue().equals(name)
                ? expected
                : Objects.requireNonNull(places.get(name), name);
    }

    /**
     * A field of a record.
     *
     * @param name the field's name in JSON
     * @param record the shape of the record in it, or of those in its array; null if the field holds no record
     * @param many whether the field is an array
     */
    record Field(SerializableString name, @Nullable RecordShape record, boolean many) {
        private static Field of(RecordComponent component) {
            boolean many = component.getType() == List.class;
            Type one = many
                    ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            RecordShape record = one instanceof Class<?> known && known.isRecord() ? new RecordShape(known) : null;
            return new Field(new SerializedString(component.getName()), record, many);
        }
    }
}
