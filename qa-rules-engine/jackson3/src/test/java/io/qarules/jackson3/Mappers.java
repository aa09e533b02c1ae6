package io.qarules.jackson3;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Mappers as programs have them. */
final class Mappers {
    /** As it comes, but that numbers may be as long and nested as deep as the library lets them be. */
    static final ObjectMapper PLAIN =
            JsonMapper.builder(wide()).addModule(new QaRulesModule()).build();

    /** With all that could change how records are read and written. */
    static final ObjectMapper ODD = JsonMapper.builder(wide())
            .addModule(new QaRulesModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                    DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                    DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                    DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL, EnumFeature.WRITE_ENUMS_USING_INDEX)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                    MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** With the names of types in the JSON of all that is not final. */
    static final ObjectMapper TYPED = JsonMapper.builder(wide())
            .addModule(new QaRulesModule())
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("io.qarules")
                            .build(),
                    DefaultTyping.NON_FINAL)
            .build();

    static final List<ObjectMapper> ALL = List.of(PLAIN, ODD, TYPED);

    private Mappers() {}

    private static JsonFactory wide() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                        .maxNestingDepth(1_000)
                        .build())
                .build();
    }
}
