package io.qarules.engine.check;

import io.qarules.casefile.Attributed;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.internal.Messages;
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
            String field, Map<String, Object> given, DeclaredNumbers declared, RecordCheck check) {
        Map<String, Object> valid = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (declared.names().contains(name)) {
                BigDecimal number = number(given, name);
                if (number == null || !check.isReckonable(number)) {
                    check.invalidIn(field, name, value, Messages.PROBLEMS.english("attribute.number", name));
                } else {
                    valid.put(name, number);
                }
            } else if (declared.strict()) {
                check.invalidIn(field, name, value, undeclared(name, declared.names()));
            }
        });
        return valid;
    }

    /**
     * Returns the measures that are in their bounds; the others are named.
     *
     * @param strict whether a measure that does not exist is named as well
     */
    static Map<String, Object> measures(Map<String, Object> given, boolean strict, RecordCheck check) {
        Map<String, Object> valid = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Bounds bounds = MEASURES.get(name);
            if (bounds != null) {
                BigDecimal number = number(given, name);
                if (number == null || !check.isReckonable(number) || !bounds.contain(number) || !isFit(name, number)) {
                    check.invalidIn("measures", name, value, bounds.demand(name));
                } else {
                    valid.put(name, number);
                }
            } else if (strict) {
                check.invalidIn("measures", name, value, unknownMeasure(name));
            }
        });
        return valid;
    }

    private static String undeclared(String name, Set<String> declared) {
        return ClosestMatch.to(name, declared)
                .map(near -> Messages.PROBLEMS.english("indicator.undeclared.maybe", name, near))
                .orElseGet(() -> Messages.PROBLEMS.english("indicator.undeclared", name));
    }

    private static String unknownMeasure(String name) {
        return ClosestMatch.to(name, MEASURES.keySet())
                .map(near -> Messages.PROBLEMS.english("measure.unknown.maybe", name, near))
                .orElseGet(() -> Messages.PROBLEMS.english("measure.unknown", name));
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

        String demand(String name) {
            if (name.equals(SURVEYS)) {
                return Messages.PROBLEMS.english("measure.surveys", name);
            }
            return max == null
                    ? Messages.PROBLEMS.english("measure.from", name, min)
                    : Messages.PROBLEMS.english("measure.within", name, min, max);
        }
    }
}
