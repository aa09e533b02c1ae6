package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("tallies and limits go on from what was counted and collected, where what is new comes after it")
class RunningTotalsTest {
    private static final String MONDAY = "2026-10-05T09:00:00+08:00";
    private static final String TUESDAY = "2026-10-06T09:00:00+08:00";
    private static final String WEDNESDAY = "2026-10-07T09:00:00+08:00";
    private static final String NOVEMBER = "2026-11-02T09:00:00+08:00";

    @TempDir
    private static Path folder;

    private static QaRulesEngine rules;

    /** Clauses 1 and 6 are fines, 2 and 5 warnings, 3 and 7 four points, 4 a reminder, which nothing adds up. */
    @BeforeAll
    static void load() {
        rules = TestPack.minimal(folder)
                .policy("policy.deductionCap( 20 );")
                .policy("policy.fineLimit( \"day\", 70 );")
                .policy("policy.fineLimit( \"quarter\", 100 );")
                .policy("policy.tally( \"warnings\" ).of( WARNING ).each( \"month\" );")
                .policy("policy.tally( \"lately\" ).of( WARNING ).withinDays( 2 );")
                .policy("policy.tally( \"points\" ).of( POINTS ).each( \"ever\" );")
                .penalize("1", "decide.fine( $o, 40 );")
                .penalize("2", "decide.warn( $o );")
                .penalize("3", "decide.points( $o, 4 );")
                .penalize("4", "decide.remind( $o );")
                .penalize("5", "decide.warn( $o );")
                .penalize("6", "decide.fine( $o, 40 );")
                .penalize("7", "decide.points( $o, 4 );")
                .escalate("9", "$t : Tallied( tally == \"warnings\" )", "escalate.selfReview( $t );")
                .escalate("9", "$t : Tallied( tally == \"lately\" )", "escalate.train( $t );")
                .escalate("9", "$t : Tallied( tally == \"points\", number % 3 == 0 )", "escalate.fine( $t, 5 );")
                .load();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatComesLaterIsDecidedOnByItself(String what, List<String> offences, List<String> added) {
        RunningCase running = decide(offences);

        assertThat(running.added()).isPresent();
        assertThat(running.added().orElseThrow())
                .extracting(RunningTotalsTest::shown)
                .containsExactlyElementsOf(added);
    }

    static Stream<Arguments> whatComesLaterIsDecidedOnByItself() {
        return Stream.of(
                // 100 − 40 − 40 are left, although it is another month.
                later("a quarter that is nearly used up")
                        .by("F1 1 " + MONDAY, "F2 1 " + TUESDAY, "F3 1 " + NOVEMBER)
                        .gives("FINE:F3 collects 20.00"),
                later("a new quarter")
                        .by("F1 1 " + MONDAY, "F2 1 " + TUESDAY, "F3 1 2027-01-04T09:00:00+08:00")
                        .gives("FINE:F3 collects 40.00"),
                // 70 − 40 are left of the day.
                later("a day that is partly used up")
                        .by("F1 4 " + MONDAY, "F2 1 " + TUESDAY, "F3 1 2026-10-06T10:00:00+08:00")
                        .gives("FINE:F3 collects 30.00"),
                later("a month and two days")
                        .by("F1 2 " + MONDAY, "F2 2 " + TUESDAY, "F3 2 " + WEDNESDAY)
                        .gives(
                                "WARNING:F3",
                                "TRAINING:tally:lately:2026-10-07:2",
                                "SELF_REVIEW:tally:warnings:2026-10:3"),
                later("a new month")
                        .by("F1 2 " + MONDAY, "F2 2 " + TUESDAY, "F3 2 " + NOVEMBER)
                        .gives(
                                "WARNING:F3",
                                "TRAINING:tally:lately:2026-11-02:1",
                                "SELF_REVIEW:tally:warnings:2026-11:1"),
                // Points 9 to 12; 5 for the third and for the sixth point are collected already.
                later("points that cross two steps")
                        .by("F1 3 " + MONDAY, "F2 3 " + TUESDAY, "F3 3 " + WEDNESDAY)
                        .gives(
                                "POINTS:F3",
                                "FINE:tally:points:ever:12 collects 5.00",
                                "FINE:tally:points:ever:9 collects 5.00"),
                // 40, 40 and 20 are collected: nothing is left for the fine of the third point.
                later("what adds up, in a quarter that is nearly used up")
                        .by("F1 1 " + MONDAY, "F2 1 " + TUESDAY, "F3 1 " + WEDNESDAY, "F4 3 " + NOVEMBER)
                        .gives("POINTS:F4", "FINE:tally:points:ever:3 collects 0.00"),
                later("a late reminder, which nothing adds up")
                        .by("F1 1 " + TUESDAY, "F2 2 " + TUESDAY, "F3 4 " + MONDAY)
                        .gives("REMINDER:F3"),
                later("a warning before points")
                        .by("F1 3 " + TUESDAY, "F2 2 " + MONDAY)
                        .gives(
                                "WARNING:F2",
                                "TRAINING:tally:lately:2026-10-05:1",
                                "SELF_REVIEW:tally:warnings:2026-10:1"),
                later("the second at one moment, by its clause")
                        .by("F1 2 " + MONDAY, "F2 5 " + MONDAY)
                        .gives(
                                "WARNING:F2",
                                "TRAINING:tally:lately:2026-10-05:2",
                                "SELF_REVIEW:tally:warnings:2026-10:2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatComesEarlierIsDecidedOnWithAll(String what, List<String> offences, List<String> nothing) {
        assertThat(decide(offences).added()).isEmpty();
    }

    static Stream<Arguments> whatComesEarlierIsDecidedOnWithAll() {
        return Stream.of(
                later("a fine of another clause before the last")
                        .by("F1 1 " + TUESDAY, "F2 6 " + MONDAY)
                        .gives(),
                later("a warning of another clause before the last")
                        .by("F1 2 " + TUESDAY, "F2 5 " + MONDAY)
                        .gives(),
                later("points of another clause before the last")
                        .by("F1 3 " + TUESDAY, "F2 7 " + MONDAY)
                        .gives(),
                later("a fine before that of what adds up")
                        .by("F1 3 " + TUESDAY, "F2 1 " + MONDAY)
                        .gives(),
                later("the first at one moment, by its clause")
                        .by("F1 5 " + MONDAY, "F2 2 " + MONDAY)
                        .gives());
    }

    /** What is known is not changed by what is decided on: of the same case two others can go on. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void aCaseThatGoesOnStaysAsItIs(String clause) {
        TestCase before = offence("F1 %s %s".formatted(clause, MONDAY));
        RunningCase begun = rules.begin(before.caseFile());

        for (String id : List.of("F2", "F3")) {
            TestCase more = offence("%s %s %s".formatted(id, clause, TUESDAY));
            CaseFile all = RunningFacts.all(before, more);
            RunningCase running = begun.with(more.caseFile(), () -> all);
            assertThat(running.added()).isPresent();
            assertThat(running.outcome()).isEqualTo(rules.evaluate(all));
        }
    }

    private static RunningCase decide(List<String> offences) {
        TestCase[] later =
                offences.stream().skip(1).map(RunningTotalsTest::offence).toArray(TestCase[]::new);
        return RunningFacts.decide(rules, offence(offences.get(0)), later);
    }

    /** @param offence id, clause and moment */
    private static TestCase offence(String offence) {
        String[] parts = offence.split(" ");
        return TestCase.ofAgent("A1").finding(parts[0], parts[1], parts[2]);
    }

    private static String shown(Decision decision) {
        return decision.collected() == null
                ? decision.id()
                : decision.id() + " collects " + decision.collected().toPlainString();
    }

    private static Later later(String what) {
        return new Later(what, List.of());
    }

    private record Later(String what, List<String> offences) {
        Later by(String... some) {
            return new Later(what, List.of(some));
        }

        Arguments gives(String... decisions) {
            return Arguments.of(what, offences, List.of(decisions));
        }
    }
}
