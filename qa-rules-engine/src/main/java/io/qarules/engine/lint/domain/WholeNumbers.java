package io.qarules.engine.lint.domain;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whole numbers with certain remainders, by trying as many in a row as the least common multiple of their
 * periods: after those the remainders repeat, up to where what is divided changes its sign.
 */
final class WholeNumbers {
    private static final long MOST_TRIED = 420;

    /** What is farther from 0 is not tried: times a factor it might be too large. */
    static final long FARTHEST = 1_000_000_000_000L;

    private final Domain.Numbers numbers;
    private final long period;

    WholeNumbers(Domain.Numbers numbers) {
        this.numbers = numbers;
        this.period = period(numbers);
    }

    /** Returns the smallest number above zero; null where none is found. */
    @Nullable
    BigDecimal example() {
        for (Range<BigDecimal> range : numbers.ranges().asRanges()) {
            Long found = isFar(range) ? null : first(Math.max(1, from(range)), to(range));
            if (found != null) {
                return BigDecimal.valueOf(found);
            }
        }
        return null;
    }

    /** Returns after how many numbers the remainders repeat; more than are tried where that is too many. */
    long period() {
        return period;
    }

    /** Returns those from 1 to a last one. */
    ImmutableRangeSet<BigDecimal> upTo(long last) {
        return ImmutableRangeSet.copyOf(LongStream.rangeClosed(1, last)
                .filter(number -> numbers.ranges().contains(BigDecimal.valueOf(number)) && hasRemainders(number))
                .mapToObj(number -> Range.singleton(BigDecimal.valueOf(number)))
                .toList());
    }

    /** Returns whether there is none, nor one that is not above zero; false where not all could be tried. */
    boolean isEmpty() {
        return period <= MOST_TRIED
                && numbers.ranges().asRanges().stream()
                        .allMatch(range -> !isFar(range) && first(from(range), to(range)) == null);
    }

    /** Returns the number from which on the remainders only repeat, 1 or more. */
    long turn() {
        return numbers.remainders().stream().mapToLong(Remainder::turn).reduce(1, Math::max);
    }

    /** Those before and after a turn are tried apart. */
    private @Nullable Long first(long from, long to) {
        SortedSet<Long> starts = new TreeSet<>(Set.of(from));
        numbers.remainders().stream()
                .map(Remainder::turn)
                .filter(turn -> turn > from && turn <= to)
                .forEach(starts::add);
        for (long start : starts) {
            long last = Math.min(to, start + Math.min(period, MOST_TRIED));
            for (long number = start; number <= last; number++) {
                if (hasRemainders(number)) {
                    return number;
                }
            }
        }
        return null;
    }

    private boolean hasRemainders(long number) {
        return numbers.remainders().stream().allMatch(remainder -> remainder.holds(number));
    }

    private static long period(Domain.Numbers numbers) {
        long period = 1;
        for (Remainder remainder : numbers.remainders()) {
            if (period <= MOST_TRIED) {
                period = period / IntMath.gcd((int) period, remainder.period()) * remainder.period();
            }
        }
        return period;
    }

    private static long from(Range<BigDecimal> range) {
        return range.hasLowerBound()
                ? range.lowerEndpoint().longValue() + (range.lowerBoundType() == BoundType.OPEN ? 1 : 0)
                : -FARTHEST;
    }

    private static long to(Range<BigDecimal> range) {
        return range.hasUpperBound()
                ? range.upperEndpoint().longValue() - (range.upperBoundType() == BoundType.OPEN ? 1 : 0)
                : FARTHEST;
    }

    private static boolean isFar(Range<BigDecimal> range) {
        return range.hasLowerBound() && isFar(range.lowerEndpoint())
                || range.hasUpperBound() && isFar(range.upperEndpoint());
    }

    private static boolean isFar(BigDecimal bound) {
        return bound.abs().compareTo(BigDecimal.valueOf(FARTHEST)) > 0;
    }
}
