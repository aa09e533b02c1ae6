package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the numbers that satisfy a comparison. A date is the number of its day, a month that of its month, a moment
 * its seconds.
 */
final class NumberRanges {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int NANOSECONDS = 9;

    private NumberRanges() {}

    /** Returns the numbers that satisfy a comparison with a literal or a list; null where it is not analysed. */
    static Domain.@Nullable Numbers compared(
            FactType.Property property, Vocabulary vocabulary, String operator, Operand operand) {
        Domain.Numbers all = Domain.Numbers.of(NaturalBounds.of(property, vocabulary));
        if (operand.kind() == Operand.Kind.NULL) {
            return operator.equals("==") ? new Domain.Numbers(ImmutableRangeSet.of(), true, Set.of()) : all;
        }
        if (operand.kind() == Operand.Kind.LIST) {
            return among(property, operator, operand, all);
        }
        BigDecimal number = number(property, operand);
        Domain.Numbers compared = number == null
                ? null
                : step(property) != null && number.stripTrailingZeros().scale() > 0
                        ? comparedWithFraction(operator, number)
                        : compared(step(property), operator, number);
        return compared == null ? null : within(all, compared);
    }

    /** No whole number is equal to a fraction. */
    private static Domain.@Nullable Numbers comparedWithFraction(String operator, BigDecimal number) {
        return switch (operator) {
            case "==" -> new Domain.Numbers(ImmutableRangeSet.of(), false, Set.of());
            case "!=" -> new Domain.Numbers(ImmutableRangeSet.of(Range.all()), true, Set.of());
            case "<", "<=" -> Domain.Numbers.of(Range.atMost(number.setScale(0, RoundingMode.FLOOR)));
            case ">", ">=" -> Domain.Numbers.of(Range.atLeast(number.setScale(0, RoundingMode.CEILING)));
            default -> null;
        };
    }

    private static Domain.@Nullable Numbers among(
            FactType.Property property, String operator, Operand list, Domain.Numbers all) {
        ImmutableRangeSet<BigDecimal> named = ImmutableRangeSet.of();
        Domain.Numbers others = all.orUnknown();
        for (Operand item : list.parts()) {
            BigDecimal number = number(property, item);
            if (number == null) {
                return null;
            }
            named = named.union(ImmutableRangeSet.of(Range.singleton(number)));
            others = others.and(unequal(number, step(property)));
        }
        return switch (operator) {
            case "in" -> all.and(new Domain.Numbers(named, false, Set.of()));
            case "not in" -> others;
            default -> null;
        };
    }

    /** What is not equal may be unknown. */
    private static Domain.Numbers within(Domain.Numbers all, Domain.Numbers compared) {
        return compared.unknown() ? all.orUnknown().and(compared) : all.and(compared);
    }

    private static Domain.@Nullable Numbers compared(@Nullable BigDecimal step, String operator, BigDecimal number) {
        return switch (operator) {
            case "==" -> Domain.Numbers.of(Range.singleton(number));
            case "<" -> Domain.Numbers.of(step == null ? Range.lessThan(number) : Range.atMost(number.subtract(step)));
            case "<=" -> Domain.Numbers.of(Range.atMost(number));
            case ">" -> Domain.Numbers.of(step == null ? Range.greaterThan(number) : Range.atLeast(number.add(step)));
            case ">=" -> Domain.Numbers.of(Range.atLeast(number));
            case "!=" -> unequal(number, step);
            default -> null;
        };
    }

    private static Domain.Numbers unequal(BigDecimal number, @Nullable BigDecimal step) {
        ImmutableRangeSet<BigDecimal> ranges = step == null
                ? ImmutableRangeSet.of(Range.singleton(number)).complement()
                : ImmutableRangeSet.<BigDecimal>builder()
                        .add(Range.atMost(number.subtract(step)))
                        .add(Range.atLeast(number.add(step)))
                        .build();
        return new Domain.Numbers(ranges, true, Set.of());
    }

    /** How far one value is from the next; null where there is always another between two. */
    private static @Nullable BigDecimal step(FactType.Property property) {
        return switch (property.valueType()) {
            case WHOLE, DATE, MONTH -> BigDecimal.ONE;
            default -> null;
        };
    }

    /** Returns the number that stands for a literal; null where it is none. */
    static @Nullable BigDecimal number(FactType.Property property, Operand literal) {
        ValueType type = property.valueType();
        if (type.isNumber()) {
            boolean plain =
                    literal.kind() == Operand.Kind.NUMBER && literal.text().matches("-?\\d+(\\.\\d+)?");
            return plain ? new BigDecimal(literal.text()) : null;
        }
        Object time = Literals.value(literal, type, property.type());
        if (time instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        if (time instanceof YearMonth month) {
            return BigDecimal.valueOf(month.getYear()).multiply(MONTHS).add(BigDecimal.valueOf(month.getMonthValue()));
        }
        return time instanceof Instant moment
                ? BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), NANOSECONDS))
                : null;
    }
}
