package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Literals in generated Java. */
final class JavaLiterals {
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
            return quoted(text);
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
            return "java.time.LocalDate.of( %s, %s, %s )"
                    .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (value instanceof Instant moment) {
            return "java.time.Instant.ofEpochSecond( %sL, %sL )".formatted(moment.getEpochSecond(), moment.getNano());
        }
        if (value instanceof YearMonth month) {
            return "java.time.YearMonth.of( %s, %s )".formatted(month.getYear(), month.getMonthValue());
        }
        return String.valueOf(value); // true or false
    }

    /** Exactly, whatever its digits. */
    static String decimal(BigDecimal decimal) {
        return decimal.unscaledValue().bitLength() < Long.SIZE
                ? "BigDecimal.valueOf( %sL, %s )".formatted(decimal.unscaledValue(), decimal.scale())
                : "new BigDecimal( \"%s\" )".formatted(decimal.toPlainString());
    }

    /**
     * A text in quotes. All but letters, digits and a few harmless characters are escaped, so that neither Drools nor
     * Java can take any of it for more than text.
     */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean harmless = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (harmless || " .:_-".indexOf(c) >= 0) {
                quoted.append(c);
            } else {
                quoted.append(c < 256 ? "\\%03o".formatted((int) c) : "\\u%04x".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
