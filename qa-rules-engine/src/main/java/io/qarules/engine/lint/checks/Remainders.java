package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import com.google.common.math.LongMath;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The occurrences of rules of which some ask for a remainder, such as {@code occurrence % 3 == 0}. Above every bound that
 * the rules name their answers repeat; two such rounds are looked at, and what comes after counts as decided.
 *
 * @param period after how many occurrences the answers repeat; 0 where no rule asks for a remainder, or there are too many
 *     to look at: then a rule counts as firing whatever the remainder is
 * @param last the last occurrence that is looked at
 */
record Remainders(long period, long last) {
    private static final long MOST = 500;
    private static final Remainders NONE = new Remainders(0, 0);

    static Remainders of(List<DecidingRule> rules) {
        List<Domain.Numbers> all = rules.stream()
                .flatMap(rule -> rule.boxes().stream())
                .flatMap(Remainders::numbers)
                .toList();
        long period = 1;
        for (Domain.Numbers numbers : all) {
            long own = numbers.period();
            period = Math.min(MOST, period / LongMath.gcd(period, own) * own);
        }
        BigDecimal bound = all.stream()
                .flatMap(numbers -> Stream.concat(
                        Stream.of(BigDecimal.valueOf(numbers.repeatsFrom())),
                        numbers.ranges().asRanges().stream()
                                .map(range -> range.hasUpperBound() ? range.upperEndpoint() : range.lowerEndpoint())))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        boolean any = all.stream().anyMatch(Domain.Numbers::hasRemainders);
        return any && period < MOST && bound.compareTo(BigDecimal.valueOf(MOST)) < 0
                ? new Remainders(period, bound.longValue() + 2 * period)
                : NONE;
    }

    /** Returns the occurrences that satisfy a conjunction. */
    ImmutableRangeSet<BigDecimal> occurrences(Conjunction box) {
        ImmutableRangeSet<BigDecimal> ranges = DecidingRule.occurrences(box);
        boolean looksAt = period > 0 && numbers(box).anyMatch(Domain.Numbers::hasRemainders);
        if (!looksAt) {
            return ranges;
        }
        TreeRangeSet<BigDecimal> occurrences = TreeRangeSet.create();
        numbers(box).forEach(numbers -> occurrences.addAll(numbers.upTo(last)));
        BigDecimal next = BigDecimal.valueOf(last + 1);
        if (ranges.contains(next)) {
            occurrences.add(Range.atLeast(next));
        }
        return ImmutableRangeSet.copyOf(occurrences);
    }

    /** Returns whether occurrences are missing again and again. */
    boolean repeat(ImmutableRangeSet<BigDecimal> missing) {
        return period > 0
                && missing.span().hasUpperBound()
                && missing.span().upperEndpoint().compareTo(BigDecimal.valueOf(last - period)) > 0;
    }

    /** Returns those of missing occurrences that are before the last round. */
    ImmutableRangeSet<BigDecimal> first(ImmutableRangeSet<BigDecimal> missing) {
        return missing.subRangeSet(Range.atMost(BigDecimal.valueOf(last - period)));
    }

    private static Stream<Domain.Numbers> numbers(Conjunction box) {
        return box.domains().get(DecidingRule.OCCURRENCE) instanceof Domain.Numbers numbers
                ? Stream.of(numbers)
                : Stream.empty();
    }
}
