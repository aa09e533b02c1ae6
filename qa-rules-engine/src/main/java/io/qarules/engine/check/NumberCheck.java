package io.qarules.engine.check;

import io.qarules.casefile.Attributed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates numbers that stand by their names: indicators and measures (POLICY 17). */
final class NumberCheck {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SURVEYS = "surveys";

    /** What a measure lies within; a missing bound is none. */
    private static final Map<String, Bounds> MEASURES = Map.of(
            "resolution",
            new Bounds(BigDecimal.ONE, FIVE),
            "attitude",
            new Bounds(BigDecimal.ONE, FIVE),
            "speed",
            new Bounds(BigDecimal.ONE, FIVE),
            "convenience",
            new Bounds(BigDecimal.ONE, FIVE),
            "csat",
            new Bounds(BigDecimal.ONE, FIVE),
            "nps",
            new Bounds(HUNDRED.negate(), HUNDRED),
            "fcr",
            new Bounds(BigDecimal.ZERO, BigDecimal.ONE),
            "aht",
            new Bounds(BigDecimal.ZERO, null),
            "callsPerHour",
            new Bounds(BigDecimal.ZERO, null),
            SURVEYS,
            new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE)));

    private NumberCheck() {}

    /**
     * Returns the numbers that are declared; those that are no numbers are named.
     *
     * @param field that holds them
     * @param check the check of the record that has the field
     */
    static Map<String, Object> indicators(
            String field, Map<String, Object> given, Set<String> declared, RecordCheck check) {
        Map<String, Object> valid = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (declared.contains(name)) {
                BigDecimal number = number(given, name);
                if (number == null || !check.isReckonable(number)) {
                    check.invalidIn(
                            field, name, value, "%s is a number; leave it out if it is not known".formatted(name));
                } else {
                    valid.put(name, number);
                }
            }
        });
        return valid;
    }

    /** Returns the measures that are in their bounds; the others are named. */
    static Map<String, Object> measures(Map<String, Object> given, RecordCheck check) {
        Map<String, Object> valid = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Bounds bounds = MEASURES.get(name);
            if (bounds != null) {
                BigDecimal number = number(given, name);
                if (number == null || !check.isReckonable(number) || !bounds.contain(number) || !isFit(name, number)) {
                    check.invalidIn(
                            "measures",
                            name,
                            value,
                            "%s is a %snumber %s; leave it out if it is not known"
                                    .formatted(name, name.equals(SURVEYS) ? "whole " : "", bounds.words()));
                } else {
                    valid.put(name, number);
                }
            }
        });
        return valid;
    }

    private static boolean isFit(String name, BigDecimal number) {
        return !name.equals(SURVEYS) || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal number(Map<String, Object> numbers, String name) {
        return ((Attributed) () -> numbers).number(name);
    }

    private record Bounds(BigDecimal min, @Nullable BigDecimal max) {
        boolean contain(BigDecimal number) {
            return number.compareTo(min) >= 0 && (max == null || number.compareTo(max) <= 0);
        }

        String words() {
            return max == null ? "from %s on".formatted(min) : "from %s to %s".formatted(min, max);
        }
    }
}
