package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.runtime.Texts;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Literals in generated Java. */
final class JavaLiterals {
    private static final String SIGNS = " .,:-_";
    private static final String SIGNS_OF_NAMES = SIGNS + "'*()";
    private static final int FIRST_OTHER = 0xA1; // what comes after ASCII is no sign of any of the languages

    private JavaLiterals() {}

    /** A literal as a value of a type. */
    static String of(Operand literal, ValueType type, Class<?> typeClass) {
        Object value = Literals.value(literal, type, typeClass);
        if (value == null) {
            throw new IllegalStateException("%s is no %s".formatted(literal.text(), type));
        }
        return of(value);
    }

    static String of(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Long whole) {
            return whole + "L";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal(decimal);
        }
        if (value instanceof Enum<?> word) {
            return "%s.%s".formatted(word.getDeclaringClass().getCanonicalName(), word.name());
        }
        if (value instanceof LocalDate date) {
            return "java.time.LocalDate.of( %d, %d, %d )"
                    .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (value instanceof Instant moment) {
            return "java.time.Instant.ofEpochSecond( %dL, %dL )".formatted(moment.getEpochSecond(), moment.getNano());
        }
        if (value instanceof YearMonth month) {
            return "java.time.YearMonth.of( %d, %d )".formatted(month.getYear(), month.getMonthValue());
        }
        return String.valueOf(value); // true or false
    }

    /** Exactly, whatever its digits. */
    static String decimal(BigDecimal decimal) {
        return decimal.unscaledValue().bitLength() < Long.SIZE
                ? "java.math.BigDecimal.valueOf( %dL, %d )".formatted(decimal.unscaledValue(), decimal.scale())
                : "new java.math.BigDecimal( \"%s\" )".formatted(decimal.toPlainString());
    }

    /** A text, with nothing in it that Java, MVEL or Drools could read otherwise. */
    static String text(String text) {
        return isPlain(text)
                ? "\"%s\"".formatted(text)
                : "io.qarules.engine.rules.runtime.Texts.of( \"%s\" )".formatted(Texts.digits(text));
    }

    /** Whether a text means itself between quotes, in whatever language. */
    static boolean isPlain(String text) {
        return isPlain(text, SIGNS);
    }

    /** Whether a text can be the name of a rule between quotes in Drools. */
    static boolean isPlainName(String text) {
        return isPlain(text, SIGNS_OF_NAMES);
    }

    private static boolean isPlain(String text, String signs) {
        return text.chars().allMatch(c -> c >= FIRST_OTHER || Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0);
    }
}
