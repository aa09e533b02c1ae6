package io.qarules.engine.rules.types;

import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the literals of rules stand for: of what type, the value that they are compared with decides. */
public final class Literals {
    private Literals() {}

    /** The value of a literal as one of a type; null where it is none of it, and for {@code null}. */
    public static @Nullable Object value(Operand literal, ValueType type, Class<?> typeClass) {
        return switch (literal.kind()) {
            case STRING -> ofText(literal.value(), type, typeClass);
            case CONSTANT -> constant(literal, type, typeClass);
            case BOOLEAN -> type == ValueType.FLAG ? Boolean.valueOf(literal.text()) : null;
            case NUMBER -> type.isNumber() ? number(literal) : null;
            default -> null;
        };
    }

    /** The exact number that a literal stands for: a {@link Long} where it is whole and fits, else a decimal. */
    public static Number number(Operand literal) {
        BigDecimal exact = new BigDecimal(literal.text());
        return exact.scale() == 0 && exact.precision() < 19 ? (Number) exact.longValueExact() : exact;
    }

    /** The words of an enum in their order. */
    public static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }

    /** How a value of a time is written. */
    public static String example(ValueType type) {
        return switch (type) {
            case DATE -> "\"2026-08-01\"";
            case MONTH -> "\"2026-08\"";
            default -> "\"2026-08-01T09:00:00+08:00\"";
        };
    }

    private static @Nullable Object ofText(String text, ValueType type, Class<?> typeClass) {
        try {
            return switch (type) {
                case TEXT -> text;
                case WORD -> word(text, typeClass);
                case DATE -> LocalDate.parse(text);
                case MOMENT -> moment(text);
                case MONTH -> YearMonth.parse(text);
                default -> null;
            };
        } catch (DateTimeParseException e) {
            return null; // no such date: the check of a pack says so
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A word of a pack is text (POLICY 12): the check of a pack knows them all. */
    private static @Nullable Object constant(Operand literal, ValueType type, Class<?> typeClass) {
        if (type == ValueType.TEXT) {
            return literal.value();
        }
        return type == ValueType.WORD && isOf(literal, typeClass) ? word(literal.value(), typeClass) : null;
    }

    /** {@code Severity.SEVERE} with or without its package, or {@code SEVERE} alone. */
    private static boolean isOf(Operand literal, Class<?> type) {
        int dot = literal.text().lastIndexOf('.');
        String owner = literal.text().substring(0, Math.max(0, dot));
        return owner.isEmpty() || owner.equals(type.getSimpleName()) || owner.equals(type.getName());
    }

    private static @Nullable Object word(String word, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> ((Enum<?>) known).name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
