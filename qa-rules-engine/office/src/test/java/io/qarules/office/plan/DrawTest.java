package io.qarules.office.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.check.CheckedCall;
import io.qarules.plan.Assignment;
import io.qarules.plan.ShortfallReason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: what is drawn of an agent")
class DrawTest {
    @Test
    @DisplayName("4 of 5 SALES, 3 COMPLAINT, 2 REPAIR: 20⁄10, 12⁄10 and 8⁄10 give 2, 1 and, by remainder, 1")
    void largestRemainder() {
        assertThat(kinds(plan(4, Map.of(), Map.of("SALES", 5, "COMPLAINT", 3, "REPAIR", 2))))
                .isEqualTo(Map.of("SALES", 2L, "COMPLAINT", 1L, "REPAIR", 1L));
    }

    @Test
    @DisplayName("equal remainders go to the first kind by name: 1 of 1 B and 1 A is the A")
    void tiesByName() {
        assertThat(kinds(plan(1, Map.of(), Map.of("B", 1, "A", 1)))).isEqualTo(Map.of("A", 1L));
    }

    @Test
    @DisplayName("2 reserved COMPLAINTs come first; the other 2 of 4 in proportion to the 1 COMPLAINT and 9 SALES left")
    void reservedFirst() {
        Planner plan = plan(4, Map.of("COMPLAINT", 2), Map.of("SALES", 9, "COMPLAINT", 3));

        assertThat(kinds(plan)).isEqualTo(Map.of("COMPLAINT", 2L, "SALES", 2L));
        assertThat(plan.assignments())
                .filteredOn(Assignment::reserved)
                .extracting(Assignment::type)
                .containsExactly("COMPLAINT", "COMPLAINT");
    }

    @Test
    @DisplayName("a reserved part that has too few calls is filled from the others, and named")
    void tooFewOfAKind() {
        Planner plan = plan(4, Map.of("COMPLAINT", 2), Map.of("SALES", 9, "COMPLAINT", 1));

        assertThat(kinds(plan)).isEqualTo(Map.of("COMPLAINT", 1L, "SALES", 3L));
        assertThat(plan.shortfalls())
                .filteredOn(shortfall -> shortfall.reason() == ShortfallReason.TOO_FEW_OF_KIND)
                .singleElement()
                .satisfies(shortfall -> {
                    assertThat(shortfall.missing()).isEqualTo(1);
                    assertThat(shortfall.text().en())
                            .isEqualTo("Agent A1 has 1 call of kind COMPLAINT fewer than the 2 reserved");
                });
    }

    @Test
    @DisplayName("calls shorter than 30 s never; 30 s is long enough")
    void shortCalls() {
        Weeks week = new Weeks().agent("A1", "T1", Weeks.quota(2), Map.of()).workingDays("Q1", 9);
        week.calls.add(new CheckedCall("C29", "A1", Weeks.BEFORE, null, 29));
        week.calls.add(new CheckedCall("C30", "A1", Weeks.BEFORE, null, 30));

        Planner plan = week.plan();

        assertThat(plan.assignments()).extracting(Assignment::callId).containsExactly("C30");
        assertThat(plan.shortfalls().get(0).reason()).isEqualTo(ShortfallReason.TOO_FEW_CALLS);
        assertThat(plan.shortfalls().get(0).missing()).isEqualTo(1);
        assertThat(plan.assignments().get(0).why().zh()).isEqualTo("抽样 2 通（test）；从类型不明的通话中随机抽取");
    }

    @Property(tries = 100)
    @Label("each kind's part is its proportion rounded down or up, and no kind with a larger remainder gets less")
    void everyKindWithinLargestRemainder(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 12) int quota,
            @ForAll long seed) {
        Map<String, Integer> calls = new TreeMap<>();
        sizes.forEach(size -> calls.put("K" + calls.size(), size));
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        Weeks week = week(quota, Map.of(), calls);
        week.seed = seed;

        Map<String, Long> drawn = kinds(week.plan());

        int places = Math.min(quota, all);
        assertThat(drawn.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(places);
        calls.forEach((kind, size) -> {
            long part = drawn.getOrDefault(kind, 0L);
            assertThat(part).isBetween((long) places * size / all, ((long) places * size + all - 1) / all);
            calls.forEach((other, otherSize) -> {
                boolean up = part > (long) places * size / all;
                boolean otherUp = drawn.getOrDefault(other, 0L) > (long) places * otherSize / all;
                if (up && !otherUp) {
                    assertThat((long) places * size % all).isGreaterThanOrEqualTo((long) places * otherSize % all);
                }
            });
        });
    }

    @Test
    @DisplayName("within a kind every call has the same chance: chi-square over 3,000 seeds")
    void uniformWithinAKind() {
        int[] drawn = new int[10];
        Weeks week = week(2, Map.of(), Map.of("SALES", 10));
        for (int seed = 0; seed < 3_000; seed++) {
            week.seed = seed;
            week.plan().assignments().forEach(each -> drawn[each.callId().charAt("A1-SALES-".length()) - '0']++);
        }
        // each of ten calls is one of the two drawn in a fifth of the seeds
        double square = Arrays.stream(drawn)
                .mapToDouble(n -> (n - 600) * (n - 600) / 600.0)
                .sum();
        // 99.9 % of Pearson's chi-square with 9 degrees of freedom; two of ten without replacement scatter less
        assertThat(square).isLessThan(27.88);
    }

    @Test
    @DisplayName("pairs of calls of different agents have the same chance, too: 4 of 2 × 2 over 2,000 seeds")
    void agentsAreDrawnIndependently() {
        Weeks week = new Weeks()
                .agent("A1", "T1", Weeks.quota(1), Map.of("SALES", 2))
                .agent("A2", "T1", Weeks.quota(1), Map.of("SALES", 2))
                .workingDays("Q1", 9);
        Map<String, Long> pairs = new TreeMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            week.seed = seed;
            String pair = String.join(
                    " ",
                    week.plan().assignments().stream()
                            .map(Assignment::callId)
                            .sorted()
                            .toList());
            pairs.merge(pair, 1L, Long::sum);
        }
        double square = pairs.values().stream()
                .mapToDouble(n -> (n - 500) * (n - 500) / 500.0)
                .sum();
        assertThat(pairs).hasSize(4);
        // 99.9 % of Pearson's chi-square with 3 degrees of freedom
        assertThat(square).isLessThan(16.27);
    }

    @Property(tries = 30)
    void equalSeedsGiveEqualPlansWhateverTheOrderOfTheInput(@ForAll long seed) {
        Weeks week = week(4, Map.of("COMPLAINT", 1), Map.of("SALES", 20, "COMPLAINT", 5));
        week.agent("A2", "T2", Weeks.quota(3), Map.of("SALES", 7)).workingDays("Q2", 3, "T2");
        week.seed = seed;
        Planner plan = week.plan();
        Random random = new Random(seed);
        Collections.shuffle(week.agents, random);
        Collections.shuffle(week.calls, random);
        Collections.shuffle(week.inspectors, random);

        Planner other = week.plan();

        assertThat(other.assignments()).isEqualTo(plan.assignments());
        assertThat(other.shortfalls()).isEqualTo(plan.shortfalls());
        assertThat(other.samples()).isEqualTo(plan.samples());
    }

    private static Weeks week(int quota, Map<String, Integer> reserved, Map<String, Integer> calls) {
        return new Weeks()
                .agent("A1", "T1", Weeks.quota(quota, reserved), calls)
                .workingDays("Q1", 9);
    }

    private static Planner plan(int quota, Map<String, Integer> reserved, Map<String, Integer> calls) {
        return week(quota, reserved, calls).plan();
    }

    private static Map<String, Long> kinds(Planner plan) {
        return plan.assignments().stream().collect(groupingBy(each -> String.valueOf(each.type()), counting()));
    }
}
