package io.qarules.engine.lint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a domain holds is what its conditions hold of")
class DomainTest {
    /** Pairs of remainders by 1 to 6, of multiples and sums too, within every range that begins at −7 to 7 and is up to 12 long. */
    @Test
    void remaindersAreThoseOfTheNumbersOfTheRange() {
        for (int one = 1; one <= 6; one++) {
            for (int other = 1; other <= 6; other++) {
                for (int from = -7; from <= 7; from++) {
                    for (int length = 0; length <= 12; length += 4) {
                        agrees(
                                new Remainder(1, 0, one, "==", one / 2),
                                new Remainder(1, 0, other, ">", 1),
                                from,
                                from + length);
                        agrees(
                                new Remainder(-3, 4, one, "==", -(one / 2)),
                                new Remainder(other, -5, 4, ">=", 1),
                                from,
                                from + length);
                    }
                }
            }
        }
    }

    private static void agrees(Remainder one, Remainder other, long from, long to) {
        Domain.Numbers numbers = new Domain.Numbers(
                ImmutableRangeSet.of(Range.closed(BigDecimal.valueOf(from), BigDecimal.valueOf(to))),
                false,
                Set.of(one, other));
        long[] held = LongStream.rangeClosed(from, to)
                .filter(number -> one.holds(number) && other.holds(number))
                .toArray();

        assertThat(numbers.isEmpty())
                .as("%s and %s from %d to %d", one, other, from, to)
                .isEqualTo(held.length == 0);
        assertThat(numbers.example())
                .as("%s and %s from %d to %d", one, other, from, to)
                .isEqualTo(LongStream.of(held)
                        .filter(number -> number > 0)
                        .mapToObj(BigDecimal::valueOf)
                        .findFirst()
                        .orElse(null));
    }

    /** From 1,000 on the remainder is 0 or more; before, it is 0 or less, and never 1. */
    @Test
    void aRemainderIsLookedForOnBothSidesOfItsTurn() {
        Domain.Numbers late = new Domain.Numbers(
                ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)),
                false,
                Set.of(new Remainder(1, -1000, 4, "==", 1)));
        Domain.Numbers never = late.and(Domain.Numbers.of(Range.atMost(BigDecimal.valueOf(1000))));

        assertThat(late.isEmpty()).isFalse();
        assertThat(late.example()).isEqualTo("1001");
        assertThat(never.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeTriedIsNeitherEmptyNorCertain() {
        BigDecimal far = new BigDecimal("1e30");
        Domain.Numbers even = new Domain.Numbers(
                ImmutableRangeSet.of(Range.singleton(far)), false, Set.of(new Remainder(1, 0, 2, "==", 1)));
        Domain.Numbers rare = new Domain.Numbers(
                ImmutableRangeSet.of(Range.all()),
                false,
                Set.of(new Remainder(1, 0, 1000, "==", 1), new Remainder(1, 0, 999, "==", 2)));

        assertThat(even.isEmpty()).isFalse();
        assertThat(even.isCertain()).isFalse();
        assertThat(rare.isEmpty()).isFalse();
        assertThat(rare.isCertain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "hot.* # hot",
                "7\\.05 # 7.05",
                "7.05 # 7",
                "colou?r # colo",
                "ab*c # a",
                "ab+c # ab",
                "a\\d # a",
                "[ab]c # ''",
                "^ab # ''",
                "ab|cd # ''",
            })
    void everyTextThatMatchesBeginsSo(String pattern, String beginning) {
        assertThat(TextTest.beginning(pattern)).isEqualTo(beginning);
    }

    @Test
    void aTextTooLongToBeMatchedIsNotJudged() {
        Domain texts = Domain.Texts.among(Set.of("x".repeat(201)))
                .and(Domain.Texts.tested(new TextTest(TextTest.Kind.MATCHES, ".*y")));

        assertThat(texts.isEmpty()).isFalse();
        assertThat(texts.isCertain()).isFalse();
    }

    @Test
    void anUnknownTextIsInNothingThatItIsComparedWith() {
        Domain unknown = Domain.Texts.UNKNOWN;

        assertThat(unknown.and(Domain.Texts.not(Set.of("a"))).isCertain()).isTrue();
        assertThat(unknown.and(Domain.Texts.tested(new TextTest(TextTest.Kind.LACKS, "a")))
                        .isCertain())
                .isTrue();
        assertThat(unknown.and(Domain.Texts.among(Set.of("a"))).isEmpty()).isTrue();
        assertThat(unknown.and(Domain.Texts.beginning("a")).isEmpty()).isTrue();
        assertThat(unknown.and(Domain.Texts.ANY.known()).isEmpty()).isTrue();
    }
}
