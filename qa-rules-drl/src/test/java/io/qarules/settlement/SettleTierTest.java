package io.qarules.settlement;

import static io.qarules.settlement.PeriodCase.settle;
import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiers: a fifth from above and a fifth from below, and equal indices never split. */
@Policy("9")
@Clause("tiers")
class SettleTierTest {
    /** From the highest index to the lowest: A01, A02, …; what stands between the bars is MIDDLE. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // 5 agents, k = 1
                "100 95 90 85 80; 1; 1",
                "90 90 85 80 75; 2; 1", // both have the highest index
                "90 90 90 90 75; 4; 1",
                "95 90 85 75 75; 1; 0", // the second lowest has the lowest index as well: neither is BOTTOM
                "95 75 75 75 75; 1; 0",
                "80 80 80 80 80; 5; 0", // TOP wins
                // 9 agents, k = 1, however near to 2
                "100 95 90 85 80 75 70 65 60; 1; 1",
                "100 95 90 85 80 75 70 65 65; 1; 0",
                // 10 agents, k = 2
                "100 95 90 85 80 75 70 65 60 55; 2; 2",
                "100 95 95 90 85 80 75 70 65 60; 3; 2", // the third highest has the second highest index
                "100 100 95 90 85 80 75 70 65 60; 2; 2", // a tie inside the cut moves nothing
                "100 100 100 90 85 80 75 70 65 60; 3; 2",
                "100 95 90 85 80 75 70 65 60 60; 2; 2", // a tie inside the cut moves nothing
                "100 95 90 85 80 75 70 65 65 60; 2; 1", // second and third lowest are equal: only the lowest stays
                "100 95 90 85 80 75 70 60 60 60; 2; 0",
                "100 95 95 90 85 80 75 65 65 60; 3; 1", // ties at both cuts
                "90 90 90 90 90 60 60 60 60 60; 5; 0", // ties at both cuts meet
                "90 90 90 90 90 90 90 90 60 60; 8; 2",
                "90 90 90 90 90 90 90 90 90 60; 9; 1",
                // 11 agents, k = 2
                "100 95 90 85 80 75 70 65 60 55 50; 2; 2",
                "100 95 95 85 80 75 70 65 60 60 50; 3; 1",
            })
    void both_cuts_are_where_the_policy_puts_them(String indices, int top, int bottom) {
        String[] each = indices.split(" ");
        String members = IntStream.range(0, each.length)
                .mapToObj(i -> "  - {id: A%02d, index: %s}\n".formatted(i + 1, each[i]))
                .collect(Collectors.joining());
        assertThat(sizes(settle("members:\n" + members))).containsExactly((long) top, (long) bottom);
        assertThat(tiers(settle("members:\n" + members)))
                .as("from the highest to the lowest")
                .isEqualTo(IntStream.range(0, each.length)
                        .mapToObj(i -> i < top ? "TOP" : i < each.length - bottom ? "MIDDLE" : "BOTTOM")
                        .toList());
    }

    @Test
    void among_four_nobody_is_ranked() {
        assertThat(settle("""
                        members:
                          - {id: A1, index: 100}
                          - {id: A2, index: 90}
                          - {id: A3, index: 80}
                          - {id: A4, index: 70}
                        """)).ranks("NOT_RANKED A1 A2 A3 A4").decides();
    }

    static IntStream linesOf5To26() {
        return IntStream.rangeClosed(5, 26);
    }

    static IntStream linesOf27To101() {
        return IntStream.rangeClosed(27, 101);
    }

    /** Without ties TOP and BOTTOM are floor(n / 5) each. */
    @ParameterizedTest
    @MethodSource("linesOf5To26")
    void a_fifth_rounded_down_is_top_and_a_fifth_bottom(int n) {
        requireFifths(n);
    }

    @ParameterizedTest
    @MethodSource("linesOf27To101")
    @Tag("full")
    void of_longer_lines_too(int n) {
        requireFifths(n);
    }

    private void requireFifths(int n) {
        // Agent i has 26 ratings with the sum 26 + i, so the index i / 26 × 25: no two are equal to two places.
        String members = IntStream.range(0, n)
                .mapToObj(i -> "  - {id: A%03d, surveys: [%s]}\n"
                        .formatted(
                                i,
                                IntStream.range(0, 26)
                                        .mapToObj(j -> "{csat: %d, review: GENUINE}".formatted(1 + (i + j) / 26))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        Settlement settlement = settle("members:\n" + members);
        int k = n / 5;

        assertThat(settlement.members())
                .extracting(MemberSettlement::satisfactionIndex)
                .doesNotHaveDuplicates();
        assertThat(sizes(settlement)).containsExactly((long) k, (long) k);
        assertThat(tiers(settlement).subList(0, k)).containsOnly("BOTTOM");
        assertThat(tiers(settlement).subList(n - k, n)).containsOnly("TOP");
    }

    /** "Ranking uses the rounded index". */
    @Test
    void indices_that_are_equal_to_two_places_are_equal() {
        // A1: 40 ratings, sum 33 × 5 + 7 × 4 = 193; (193 / 40 − 1) × 25 = 95.625        → 95.63
        // A2: 63 ratings, sum 52 × 5 + 11 × 4 = 304; (304 / 63 − 1) × 25 = 95.634920… → 95.63
        Settlement settlement =
                settle("""
                members:
                  - {id: A1, ratings: [%s, %s]}
                  - {id: A2, ratings: [%s, %s]}
                  - {id: A3, index: 90}
                  - {id: A4, index: 85}
                  - {id: A5, index: 80}
                """.formatted(copies(33, "5"), copies(7, "4"), copies(52, "5"), copies(11, "4")));
        assertThat(settlement)
                .indices("A1 95.63 95.63", "A2 95.63 95.63", "A3 90.00 90.00", "A4 85.00 85.00", "A5 80.00 80.00")
                .ranks("TOP A1 A2", "MIDDLE A3 A4", "BOTTOM A5");
    }

    @Test
    void surveys_that_do_not_count_do_not_help_to_be_ranked() {
        // A1 has 5 surveys, of which one waits for its review: 4 count. A2 has 4 and a malicious one. A3: 5 of 6.
        assertThat(settle("""
                        members:
                          - {id: A1, ratings: [5, 5, 5, 5, 2]}
                          - {id: A2, ratings: [5, 5, 5, 5], surveys: [{csat: 5, review: MALICIOUS}]}
                          - {id: A3, ratings: [5, 5, 5, 5, 5, 1]}
                          - {id: A4, index: 90}
                          - {id: A5, index: 85}
                          - {id: A6, index: 80}
                          - {id: A7, index: 75}
                        """))
                .metrics("A1 surveys 4", "A2 surveys 4", "A3 surveys 5")
                .ranks("NOT_RANKED A1 A2", "TOP A3", "MIDDLE A4 A5 A6", "BOTTOM A7");
    }

    /** An unknown line forms its own group; so does each line of another name. */
    @Policy("11")
    @Test
    void lines_with_other_names_and_no_line_are_groups_of_their_own() {
        String five = "  - {id: %1$s1, line: %2$s, index: 95}\n  - {id: %1$s2, line: %2$s, index: 90}\n"
                + "  - {id: %1$s3, line: %2$s, index: 85}\n  - {id: %1$s4, line: %2$s, index: 80}\n"
                + "  - {id: %1$s5, line: %2$s, index: 75}\n";
        Settlement settlement = settle("members:\n"
                + five.formatted("A", "ecommerce")
                + five.formatted("B", "vip")
                + five.formatted("C", "null")
                + "  - {id: D1, line: Vip, index: 100}\n  - {id: D2, line: \"\", index: 100}\n");
        assertThat(settlement)
                .ranks("TOP A1 B1 C1", "MIDDLE A2 A3 A4 B2 B3 B4 C2 C3 C4", "BOTTOM A5 B5 C5", "NOT_RANKED D1 D2");
    }

    private static List<Long> sizes(Settlement settlement) {
        List<String> tiers = tiers(settlement);
        return List.of(
                tiers.stream().filter("TOP"::equals).count(),
                tiers.stream().filter("BOTTOM"::equals).count());
    }

    private static List<String> tiers(Settlement settlement) {
        return settlement.members().stream().map(MemberSettlement::tier).toList();
    }

    private static String copies(int count, String rating) {
        return String.join(", ", Collections.nCopies(count, rating));
    }
}
