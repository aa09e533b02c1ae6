package io.qarules.engine.lint.checks;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.rules.types.FactType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the numbers, dates, months or moments that a property can be into ranges that no rule tells apart. */
final class GapNumbers {
    /** More are not told apart: then a rule counts as firing for each. */
    private static final int MOST_PARTS = 64;

    private static final int MONTHS = 12;
    private static final int NANOSECONDS = 9;

    private final String key;
    private final FactType.Property property;
    private final Range<BigDecimal> natural;
    private final Map<BigDecimal, String> written;

    /**
     * @param key the path of the property
     * @param natural what it can be at all
     * @param written the moments that rules name, as they write them: in an offset of their own
     */
    GapNumbers(String key, FactType.Property property, Range<BigDecimal> natural, Map<BigDecimal, String> written) {
        this.key = key;
        this.property = property;
        this.natural = natural;
        this.written = written;
    }

    /**
     * Returns the axis. Too many parts are none.
     *
     * @param told the ranges that rules tell apart
     * @param mayBeUnknown whether the property may be unknown
     */
    GapAxis axis(List<ImmutableRangeSet<BigDecimal>> told, boolean mayBeUnknown) {
        List<Range<BigDecimal>> pieces = new ArrayList<>(List.of(natural));
        for (ImmutableRangeSet<BigDecimal> ranges : told) {
            List<Range<BigDecimal>> smaller = new ArrayList<>();
            for (Range<BigDecimal> piece : pieces) {
                smaller.addAll(ranges.subRangeSet(piece).asRanges());
                smaller.addAll(ImmutableRangeSet.of(piece).difference(ranges).asRanges());
            }
            pieces = smaller;
            if (pieces.size() > MOST_PARTS) {
                return new GapAxis(key, GapAxis.Kind.NUMBERS, Map.of());
            }
        }
        Map<String, Domain> parts = new LinkedHashMap<>();
        pieces.stream()
                .map(piece -> isWhole() ? whole(piece) : piece)
                .filter(piece -> !piece.isEmpty())
                .sorted(GapNumbers::compare)
                .forEach(piece -> parts.put(said(piece), Domain.Numbers.of(piece)));
        if (mayBeUnknown) {
            parts.put(GapAxis.UNKNOWN, new Domain.Numbers(ImmutableRangeSet.of(), true, Set.of()));
        }
        return new GapAxis(key, GapAxis.Kind.NUMBERS, parts);
    }

    /** Orders ranges that have nothing in common. */
    private static int compare(Range<BigDecimal> one, Range<BigDecimal> other) {
        if (!one.hasLowerBound() || !other.hasLowerBound()) {
            return Boolean.compare(one.hasLowerBound(), other.hasLowerBound());
        }
        int bound = one.lowerEndpoint().compareTo(other.lowerEndpoint());
        return bound == 0 ? one.lowerBoundType().compareTo(other.lowerBoundType()) * -1 : bound;
    }

    private boolean isWhole() {
        return switch (property.valueType()) {
            case WHOLE, DATE, MONTH -> true;
            default -> false;
        };
    }

    /** The whole numbers of a range, from the first to the last; an empty range where there is none. */
    private static Range<BigDecimal> whole(Range<BigDecimal> range) {
        BigDecimal first = range.hasLowerBound() && range.lowerBoundType() == BoundType.OPEN
                ? range.lowerEndpoint().add(BigDecimal.ONE)
                : range.hasLowerBound() ? range.lowerEndpoint() : null;
        BigDecimal last = range.hasUpperBound() && range.upperBoundType() == BoundType.OPEN
                ? range.upperEndpoint().subtract(BigDecimal.ONE)
                : range.hasUpperBound() ? range.upperEndpoint() : null;
        if (first != null && last != null) {
            return first.compareTo(last) > 0 ? Range.closedOpen(first, first) : Range.closed(first, last);
        }
        return first != null ? Range.atLeast(first) : last != null ? Range.atMost(last) : Range.all();
    }

    /** A range as conditions, e.g. {@code tenureDays > 30, tenureDays < 60}, without those that hold of any number. */
    String said(Range<BigDecimal> range) {
        if (range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0) {
            return "%s == %s".formatted(key, literal(range.lowerEndpoint()));
        }
        List<String> conditions = new ArrayList<>();
        if (range.hasLowerBound()
                && !(natural.hasLowerBound() && isEnd(natural.lowerEndpoint(), range.lowerEndpoint()))) {
            String operator = range.lowerBoundType() == BoundType.OPEN ? ">" : ">=";
            conditions.add("%s %s %s".formatted(key, operator, literal(range.lowerEndpoint())));
        }
        if (range.hasUpperBound()
                && !(natural.hasUpperBound() && isEnd(natural.upperEndpoint(), range.upperEndpoint()))) {
            String operator = range.upperBoundType() == BoundType.OPEN ? "<" : "<=";
            conditions.add("%s %s %s".formatted(key, operator, literal(range.upperEndpoint())));
        }
        return conditions.isEmpty() ? "%s != null".formatted(key) : String.join(", ", conditions);
    }

    private static boolean isEnd(BigDecimal natural, BigDecimal bound) {
        return natural.compareTo(bound) == 0;
    }

    private String literal(BigDecimal number) {
        return switch (property.valueType()) {
            case DATE -> "\"%s\"".formatted(LocalDate.ofEpochDay(number.longValue()));
            case MONTH -> {
                long before = number.longValue() - 1; // months are counted from 1
                yield "\"%s\""
                        .formatted(YearMonth.of(
                                (int) Math.floorDiv(before, MONTHS), (int) Math.floorMod(before, (long) MONTHS) + 1));
            }
            case MOMENT -> written.getOrDefault(number.stripTrailingZeros(), moment(number));
            default -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        };
    }

    private static String moment(BigDecimal seconds) {
        long nanoseconds =
                seconds.remainder(BigDecimal.ONE).movePointRight(NANOSECONDS).longValue();
        return "\"%s\"".formatted(Instant.ofEpochSecond(seconds.longValue(), nanoseconds));
    }
}
