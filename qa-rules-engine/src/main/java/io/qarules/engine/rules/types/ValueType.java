package io.qarules.engine.rules.types;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;

/** The types of values that conditions compare. */
public enum ValueType {
    TEXT("text"),
    /** A word of an enum. */
    WORD("a word"),
    FLAG("true or false"),
    WHOLE("a whole number"),
    DECIMAL("a number"),
    DATE("a date"),
    MOMENT("a moment"),
    MONTH("a month"),
    /** A set of words. */
    WORDS("a set of words"),
    /** A record with properties of its own. */
    FACT("a fact"),
    /** What rules cannot compare. */
    OTHER("nothing that rules compare");

    private final String words;

    ValueType(String words) {
        this.words = words;
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
    public String words() {
        return words;
    }
}
