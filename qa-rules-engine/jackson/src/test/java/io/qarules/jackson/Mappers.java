package io.qarules.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.util.List;

/** Mappers as programs have them. */
final class Mappers {
    /** As it comes, but that a number may be as long as the library lets it be. */
    static final ObjectMapper PLAIN =
            JsonMapper.builder(longNumbers()).addModule(new QaRulesModule()).build();

    /** With all that could change how records are read and written. */
    static final ObjectMapper ODD = JsonMapper.builder(longNumbers())
            .addModule(new QaRulesModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_DEFAULT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                    DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                    DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                    DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
                    DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY,
                    DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                    MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                    MapperFeature.USE_STATIC_TYPING)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** With the names of types in the JSON of all that is not final. */
    static final ObjectMapper TYPED = JsonMapper.builder(longNumbers())
            .addModule(new QaRulesModule())
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("io.qarules")
                            .build(),
                    ObjectMapper.DefaultTyping.NON_FINAL)
            .build();

    static final List<ObjectMapper> ALL = List.of(PLAIN, ODD, TYPED);

    private Mappers() {}

    private static JsonFactory longNumbers() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                        .build())
                .build();
    }
}
