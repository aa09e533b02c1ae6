package io.qarules.engine.rules.types;

import io.qarules.engine.value.PackText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;

/** The types of values that conditions compare. */
public enum ValueType {
    TEXT("TYPE.text"),
    /** A word of an enum. */
    WORD("TYPE.word"),
    FLAG("TYPE.flag"),
    WHOLE("TYPE.whole"),
    DECIMAL("TYPE.decimal"),
    DATE("TYPE.date"),
    MOMENT("TYPE.moment"),
    MONTH("TYPE.month"),
    /** A set of words. */
    WORDS("TYPE.words"),
    /** A record with properties of its own. */
    FACT("TYPE.fact"),
    /** What rules cannot compare. */
    OTHER("TYPE.other");

    private final String key;

    ValueType(String key) {
        this.key = key;
    }

    public static ValueType of(Class<?> type, Class<?> element) {
        if (type == String.class) {
            return TEXT;
        }
        if (type.isEnum()) {
            return WORD;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return WHOLE;
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return DECIMAL;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type == YearMonth.class) {
            return MONTH;
        }
        if (Collection.class.isAssignableFrom(type)) {
            boolean texts = element == String.class && Set.class.isAssignableFrom(type);
            return element.isEnum() || texts ? WORDS : OTHER;
        }
        return type.isRecord() && type.getName().startsWith("io.qarules.") ? FACT : OTHER;
    }

    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }

    public boolean isTime() {
        return this == DATE || this == MOMENT || this == MONTH;
    }

    /** Whether two values of the type can be more or less. */
    public boolean isOrdered() {
        return isNumber() || isTime();
    }

    /** In plain words: {@code a whole number}. */
    public PackText words() {
        return PackText.of(key);
    }
}
