package io.qarules.engine.check;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.qarules.casefile.Attributed;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.vocabulary.MetricBounds;
import io.qarules.internal.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates numbers that stand by their names: indicators and measures (POLICY 17). */
final class NumberCheck {
    private static final String SURVEYS = "surveys";

    /** The metrics that may be given, and the surveys that they are of. */
    private static final Set<String> MEASURES = ImmutableSet.of(
            "resolution", "attitude", "speed", "convenience", "csat", "nps", "fcr", "aht", "callsPerHour", SURVEYS);

    private static final Range<BigDecimal> COUNTS =
            Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE));

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
            if (MEASURES.contains(name)) {
                Range<BigDecimal> bounds = name.equals(SURVEYS) ? COUNTS : MetricBounds.of(name);
                BigDecimal number = number(given, name);
                if (number == null || !check.isReckonable(number) || !bounds.contains(number) || !isFit(name, number)) {
                    check.invalidIn("measures", name, value, demand(name, bounds));
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
        return ClosestMatch.to(name, MEASURES)
                .map(near -> Messages.PROBLEMS.english("measure.unknown.maybe", name, near))
                .orElseGet(() -> Messages.PROBLEMS.english("measure.unknown", name));
    }

    private static boolean isFit(String name, BigDecimal number) {
        return !name.equals(SURVEYS) || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal number(Map<String, Object> numbers, String name) {
        return ((Attributed) () -> numbers).number(name);
    }

    private static String demand(String name, Range<BigDecimal> bounds) {
        if (name.equals(SURVEYS)) {
            return Messages.PROBLEMS.english("measure.surveys", name);
        }
        return bounds.hasUpperBound()
                ? Messages.PROBLEMS.english("measure.within", name, bounds.lowerEndpoint(), bounds.upperEndpoint())
                : Messages.PROBLEMS.english("measure.from", name, bounds.lowerEndpoint());
    }
}
