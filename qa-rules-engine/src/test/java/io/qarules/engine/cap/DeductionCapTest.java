package io.qarules.engine.cap;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.ImprovementGrade;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("6")
@DisplayName("deduction cap")
class DeductionCapTest {
    private static QaRulesEngine capped;
    private static QaRulesEngine uncapped;
    private static QaRulesEngine points;

    @BeforeAll
    static void load(@TempDir Path folder) {
        capped = pack(folder.resolve("capped"))
                .policy("policy.deductionCap( 20 );")
                .load();
        uncapped = pack(folder.resolve("uncapped")).load();
        points = pack(folder.resolve("points"))
                .policy("policy.finesAllowed( false );")
                .policy("policy.acknowledgeFines();")
                .load();
    }

    private static TestPack pack(Path folder) {
        return TestPack.minimal(folder)
                .penalize("500", "decide.fine( $o, 500 );")
                .penalize("9999", "decide.fine( $o, 9999 );")
                .penalize("open", "decide.fineWithoutAmount( $o );")
                .penalize("range", "decide.fineBetween( $o, 500, 600 );")
                .penalize("warn", "decide.warn( $o );")
                .reward(
                        "6.2.1",
                        "$claim : ProgressClaim( grade == ImprovementGrade.FULL )",
                        "award.progress( $claim, 100 );");
    }

    @Test
    void finesCollectInTheirOrderUntilAFifthOfTheWageIsUsed() {
        // 20 % of 5200 = 1040, and 5200 − 2690 = 2510 is more.
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "5200.00", "2690.00")
                        .finding("F1", "500", "2026-10-01T10:00:00+08:00")
                        .finding("F2", "500", "2026-10-02T10:00:00+08:00")
                        .finding("F3", "500", "2026-10-03T10:00:00+08:00")
                        .finding("F4", "500", "2026-10-04T10:00:00+08:00")
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 FINAL 500.00 collected 500.00",
                        "FINE:F2 #2 FINAL 500.00 collected 500.00",
                        "FINE:F3 #3 FINAL 500.00 collected 40.00",
                        "FINE:F4 #4 FINAL 500.00 collected 0.00");
    }

    @Test
    void atOneMomentTheSmallerSubjectCollectsFirst() {
        // 20 % of 3000 = 600; by code point F10 comes before F9, whatever their clauses.
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "3000", "0")
                        .finding("F9", "500", "2026-10-01T10:00:00+08:00")
                        .finding("F10", "9999", "2026-10-01T10:00:00+08:00")
                        .caseFile()))
                .decides("FINE:F9 #1 FINAL 500.00 collected 0.00", "FINE:F10 #1 FINAL 9999.00 collected 600.00");
    }

    @Test
    void theMinimumWageIsNeverTouched() {
        collects("10.00", "2700", "2690");
        collects("0.00", "2690", "2690");
        collects("0.00", "2000", "2690");
    }

    @Test
    void theCapIsRoundedDownToTheCent() {
        collects("666.66", "3333.33", "0"); // 666.666
        collects("0.19", "0.99", "0"); // 0.198
    }

    @Test
    void aMonthIsThatOfShanghai() {
        // 00:30 on 1 November in Shanghai is 16:30 on 31 October in UTC; November's wage is not known.
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "1000", "0")
                        .finding("F1", "500", "2026-10-31T15:59:59Z")
                        .finding("F2", "500", "2026-10-31T16:30:00Z")
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 500.00 collected 200.00", "FINE:F2 #2 FINAL 500.00 collected 500.00");
    }

    @Test
    void nothingIsCarriedIntoAnotherMonth() {
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "1000", "0")
                        .wage("2026-11", "2000", "0")
                        .finding("F1", "500", "2026-10-31T10:00:00+08:00")
                        .finding("F2", "500", "2026-11-01T10:00:00+08:00")
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 500.00 collected 200.00", "FINE:F2 #2 FINAL 500.00 collected 400.00");
    }

    @Test
    void onlyAFineInForceCollectsAndUsesTheCap() {
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "2500", "0")
                        .finding("F1", "open", "2026-10-01T10:00:00+08:00")
                        .finding("F2", "range", "2026-10-02T10:00:00+08:00")
                        .finding("F3", "warn", "2026-10-03T10:00:00+08:00")
                        .finding("F4", "500", "2026-10-04T10:00:00+08:00")
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 PROPOSED - collected 0.00",
                        "FINE:F2 #1 PROPOSED 500.00 of 500.00-600.00 collected 0.00",
                        "WARNING:F3 #1 FINAL",
                        "FINE:F4 #1 FINAL 500.00 collected 500.00");
    }

    @Test
    void withoutACapInThePackEveryFineInForceCollectsWhole() {
        assertThat(uncapped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "1000", "900")
                        .finding("F1", "9999", "2026-10-01T10:00:00+08:00")
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 9999.00 collected 9999.00");
    }

    @Test
    void whereFinesAreNotAllowedAFineStaysAFineAndCollectsNothing() {
        assertThat(points.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "500", "2026-10-01T10:00:00+08:00")
                        .improvement("I1", "F1", ImprovementGrade.FULL, "2026-10-20T10:00:00+08:00")
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 500.00 collected 0.00", "ACKNOWLEDGEMENT:F1 #1 FINAL")
                .excludes("I1 6.2.1 NO_FINE");
    }

    @Test
    void onlyFinesHaveWhatIsCollected() {
        Assertions.assertThat(points.evaluate(TestCase.ofAgent("A1")
                                .finding("F1", "500", "2026-10-01T10:00:00+08:00")
                                .finding("F2", "warn", "2026-10-01T10:00:00+08:00")
                                .caseFile())
                        .decisions())
                .hasSize(3)
                .filteredOn(decision -> decision.collected() != null)
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.FINE);
    }

    private static void collects(String collected, String gross, String minimum) {
        assertThat(capped.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", gross, minimum)
                        .finding("F1", "9999", "2026-10-01T10:00:00+08:00")
                        .caseFile()))
                .decides("FINE:F1 #1 FINAL 9999.00 collected " + collected);
    }
}
