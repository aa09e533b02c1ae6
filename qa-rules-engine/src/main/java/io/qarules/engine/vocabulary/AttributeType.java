package io.qarules.engine.vocabulary;

import io.qarules.engine.value.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an attribute may hold (POLICY 12).
 *
 * @param words those that an attribute of kind WORD may be, in the order in which they were declared; empty for any
 *     other kind
 */
public record AttributeType(Kind kind, Set<String> words) {
    /** What is said of an attribute, and the verb that declares it. */
    public enum Kind {
        /** True or false. */
        FLAG,
        /** An exact decimal of any sign. */
        NUMBER,
        /** One of some words. */
        WORD;

        /** Returns the verb that declares such an attribute, and the method that reads it: {@code flag}. */
        public String verb() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Returns the type of an attribute that is no word. */
    public static AttributeType of(Kind kind) {
        return new AttributeType(kind, Set.of());
    }

    /** Returns the type of an attribute that is one of some words. */
    public static AttributeType ofWords(List<String> words) {
        return new AttributeType(Kind.WORD, new LinkedHashSet<>(words));
    }

    /** Returns whether a value that was sent is one of these. */
    public boolean admits(Object value) {
        return switch (kind) {
            case FLAG -> value instanceof Boolean;
            case NUMBER -> isNumber(value);
            case WORD -> value instanceof String word && words.contains(word);
        };
    }

    private static boolean isNumber(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Decimals.isReckonable(decimal);
        }
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
