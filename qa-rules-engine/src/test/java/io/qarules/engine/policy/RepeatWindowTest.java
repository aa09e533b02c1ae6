package io.qarules.engine.policy;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("2.8")
@DisplayName("an offence on local day D is spent from day D + window on")
class RepeatWindowTest {
    private static QaRulesEngine windows;
    private static QaRulesEngine oneClause;
    private static QaRulesEngine never;

    @BeforeAll
    static void load(@TempDir Path folder) {
        windows = TestPack.minimal(folder.resolve("windows"))
                .policy("policy.repeatWindowInMonths( 12 );")
                .policy("policy.repeatWindowInDays( \"9\", 30 );")
                .policy("policy.repeatWindowInMonths( \"5.*\", 6 );")
                .policy("policy.repeatWindowInDays( \"5.1.*\", 10 );")
                .policy("policy.repeatWindowInMonths( \"5.1.7\", 1 );")
                .file("penalize/any.drl", warnEveryOffence())
                .load();
        oneClause = TestPack.minimal(folder.resolve("one-clause"))
                .policy("policy.repeatWindowInDays( \"9\", 30 );")
                .file("penalize/any.drl", warnEveryOffence())
                .load();
        never = TestPack.minimal(folder.resolve("never"))
                .file("penalize/any.drl", warnEveryOffence())
                .load();
    }

    @Test
    void withoutAWindowAnOffenceIsNeverSpent() {
        numbers(never, "9", "1999-01-01T10:00:00+08:00", "2027-12-31T10:00:00+08:00", 1, 2);
    }

    @Test
    void aWindowOfOneClauseIsNoWindowOfAnother() {
        numbers(oneClause, "9", "2026-10-01T10:00:00+08:00", "2026-10-31T10:00:00+08:00", 1, 1);
        numbers(oneClause, "8", "2026-10-01T10:00:00+08:00", "2026-10-31T10:00:00+08:00", 1, 2);
    }

    @Test
    void twelveMonthsForAllClausesEndOnTheSameDayOfTheNextYear() {
        numbers(windows, "1", "2026-01-15T10:00:00+08:00", "2027-01-14T23:59:59+08:00", 1, 2);
        numbers(windows, "1", "2026-01-15T10:00:00+08:00", "2027-01-15T00:00:00+08:00", 1, 1);
    }

    @Test
    void theTimeOfDayOfTheFirstOffenceDoesNotMatter() {
        numbers(windows, "1", "2026-01-15T23:59:59+08:00", "2027-01-15T00:00:00+08:00", 1, 1);
        numbers(windows, "1", "2026-01-15T00:00:00+08:00", "2027-01-14T23:59:59+08:00", 1, 2);
    }

    @Test
    void theDayIsThatOfShanghaiAndNotOfGreenwich() {
        // 00:30 in Shanghai on the 15th is 16:30 on the 14th in UTC, where the offence would still count.
        numbers(windows, "1", "2026-01-15T12:00:00+08:00", "2027-01-14T16:30:00Z", 1, 1);
        // In UTC the first one is of the 14th, and would be spent by then.
        numbers(windows, "1", "2026-01-14T16:30:00Z", "2027-01-14T15:00:00Z", 1, 2);
    }

    @Test
    void thirtyDaysForOneClauseReplaceTheWindowOfAll() {
        numbers(windows, "9", "2026-10-01T10:00:00+08:00", "2026-10-30T23:59:59+08:00", 1, 2);
        numbers(windows, "9", "2026-10-01T10:00:00+08:00", "2026-10-31T00:00:00+08:00", 1, 1);
    }

    @Test
    void sixMonthsForAPatternReplaceTheWindowOfAll() {
        numbers(windows, "5.3.1", "2026-02-10T10:00:00+08:00", "2026-08-09T10:00:00+08:00", 1, 2);
        numbers(windows, "5.3.1", "2026-02-10T10:00:00+08:00", "2026-08-10T10:00:00+08:00", 1, 1);
    }

    @Test
    void theLongerPatternAndThenTheClauseItselfComeFirst() {
        numbers(windows, "5.1.2", "2026-10-01T10:00:00+08:00", "2026-10-10T10:00:00+08:00", 1, 2);
        numbers(windows, "5.1.2", "2026-10-01T10:00:00+08:00", "2026-10-11T10:00:00+08:00", 1, 1);
        numbers(windows, "5.1.7", "2026-10-01T10:00:00+08:00", "2026-10-31T10:00:00+08:00", 1, 2);
        numbers(windows, "5.1.7", "2026-10-01T10:00:00+08:00", "2026-11-01T10:00:00+08:00", 1, 1);
    }

    @Test
    void sixMonthsAfterTheEndOfAugustIsTheEndOfFebruary() {
        numbers(windows, "5.3.1", "2026-08-31T10:00:00+08:00", "2027-02-27T10:00:00+08:00", 1, 2);
        numbers(windows, "5.3.1", "2026-08-31T10:00:00+08:00", "2027-02-28T10:00:00+08:00", 1, 1);
    }

    @Test
    void inALeapYearTheEndOfFebruaryIsADayLater() {
        numbers(windows, "5.3.1", "2023-08-31T10:00:00+08:00", "2024-02-28T10:00:00+08:00", 1, 2);
        numbers(windows, "5.3.1", "2023-08-31T10:00:00+08:00", "2024-02-29T10:00:00+08:00", 1, 1);
    }

    @Test
    void eachOffenceIsSpentOnADayOfItsOwn() {
        assertThat(windows.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "9", "2026-10-01T10:00:00+08:00")
                        .finding("F2", "9", "2026-10-20T10:00:00+08:00")
                        .finding("F3", "9", "2026-10-30T10:00:00+08:00")
                        .finding("F4", "9", "2026-10-31T10:00:00+08:00")
                        .finding("F5", "9", "2026-11-19T10:00:00+08:00")
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "WARNING:F2 #2 FINAL",
                        "WARNING:F3 #3 FINAL",
                        "WARNING:F4 #3 FINAL", // F1 is spent, F2 and F3 count
                        "WARNING:F5 #3 FINAL"); // F2 is spent too, F3 and F4 count
    }

    @Test
    void theOffencesOfOneClauseAreNotThoseOfAnotherThatSharesItsPattern() {
        assertThat(windows.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "5.3.1", "2026-10-01T10:00:00+08:00")
                        .finding("F2", "5.3.2", "2026-10-02T10:00:00+08:00")
                        .finding("F3", "5.3.1", "2026-10-03T10:00:00+08:00")
                        .caseFile()))
                .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #1 FINAL", "WARNING:F3 #2 FINAL");
    }

    @Test
    void atOneMomentTheSmallerIdComesFirstByCodePoint() {
        assertThat(never.evaluate(TestCase.ofAgent("A1")
                        .finding("F9", "9", "2026-10-01T10:00:00+08:00")
                        .finding("F10", "9", "2026-10-01T02:00:00Z")
                        .caseFile()))
                .decides("WARNING:F10 #1 FINAL", "WARNING:F9 #2 FINAL");
    }

    private static void numbers(
            QaRulesEngine engine, String clause, String first, String second, int firstNumber, int secondNumber) {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", clause, first)
                        .finding("F2", clause, second)
                        .caseFile()))
                .decides("WARNING:F1 #%d FINAL".formatted(firstNumber), "WARNING:F2 #%d FINAL".formatted(secondNumber));
    }

    private static String warnEveryOffence() {
        return TestPack.penalizeDrl("any", "*", "$o : Offence()", "decide.warn( $o );");
    }
}
